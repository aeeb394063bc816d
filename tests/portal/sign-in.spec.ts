import { expect, loginAs, signIn, test } from "../people";

const wrong = "This e-mail and password do not fit together.";

test("signs in, comes back to the page that was asked for, and signs out for good", async ({
  page,
  context,
}) => {
  await page.goto("/account");
  await expect(page).toHaveURL(/\/\?to=%2Faccount$/);
  await page.getByLabel("E-mail").fill("maoc-n.member@enlace.example");
  await page.getByLabel("Password").fill("nuevas-rutas-2022");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "My account" })).toBeVisible();

  const cookies = await context.cookies();
  expect(cookies.find((cookie) => cookie.name === "enlace-session")).toMatchObject({
    httpOnly: true,
    sameSite: "Lax",
  });
  await page.getByRole("button", { name: "Account" }).click();
  const answer = page.waitForResponse("**/api/sign-out");
  await page.getByRole("button", { name: "Sign out" }).click();
  expect((await (await answer).allHeaders())["clear-site-data"]).toContain("storage");
  await expect(page.getByLabel("Password")).toBeVisible();

  await context.addCookies(cookies);
  await page.goto("/account");
  await expect(page.getByLabel("Password")).toBeVisible();
});

test("a wrong password and an unknown person are told the same, and the e-mail stays in the form", async ({
  page,
}) => {
  for (const email of ["cr.member@enlace.example", "nobody@enlace.example", "former@enlace.example"]) {
    await page.goto("/");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill("not my password at all");
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(wrong);
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
    await expect(page).toHaveTitle(/^Error: /);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("signs in, reads the account and signs out", async ({ page }) => {
    await signIn(page, "crimjust.member");
    await page.goto("/account");
    await expect(page.getByRole("main")).toContainText("CRIMJUST");
    await page.getByRole("button", { name: "Account" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByLabel("Password")).toBeVisible();
  });

  test("is told what is wrong", async ({ page }) => {
    await page.goto("/");
    await page.getByLabel("E-mail").fill("cr.member@enlace.example");
    await page.getByLabel("Password").fill("not my password either");
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("main")).toContainText(wrong);
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByRole("button", { name: "Português" }).click();
    await page.locator("main input[type=email]").fill("cr.member@enlace.example");
    await page.locator("main button[type=submit]").click();
    await expect(page).toHaveTitle(/^Erro: /);
    const link = page.locator("[data-problem] a");
    await expect(link).toContainText("«Palavra-passe»");
    await expect(link).toHaveAttribute(
      "href",
      `#${await page.locator("main input[type=password]").getAttribute("id")}`,
    );
  });
});

test.describe("redirect targets are paths of this site", () => {
  for (const target of [
    "foo",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/a\r\nX: y",
    "https://evil.example",
  ]) {
    test(JSON.stringify(target), async ({ page, baseURL }) => {
      await page.goto(`/?to=${encodeURIComponent(target)}`);
      await expect(page.locator("main input[name=to]")).toHaveValue("/");
      for (const at of ["/api/auth/signin", "/api/auth/callback/credentials"]) {
        const answer = await page.request.get(`${at}?callbackUrl=${encodeURIComponent(target)}`, {
          maxRedirects: 0,
        });
        expect(answer.status()).toBe(303);
        expect(answer.headers().location).toBe("/");
      }
      const form = { callbackUrl: target, email: "x", password: "y" };
      const posted = await page.request.post("/api/auth/callback/credentials", {
        form,
        maxRedirects: 0,
        headers: { Origin: baseURL ?? "" },
      });
      expect(posted.status()).toBeLessThan(400);
      expect(posted.headers().location).not.toContain("evil");
    });
  }
});

test("next-auth's own door opens the same session, and its sign-out ends it", async ({ page, baseURL }) => {
  const headers = { Origin: baseURL ?? "" };
  const csrfToken = async () => (await (await page.request.get("/api/auth/csrf")).json()).csrfToken as string;
  const credentials = { email: "guardia-civil.nobody@enlace.example", password: "wrong" };
  const refused = await page.request.post("/api/auth/callback/credentials", {
    form: { ...credentials, csrfToken: await csrfToken() },
    headers,
    maxRedirects: 0,
  });
  expect(refused.headers().location).not.toContain("wrong");
  await page.request.post("/api/auth/callback/credentials", {
    form: {
      email: "ameripol.member@enlace.example",
      password: "nuevas-rutas-2022",
      csrfToken: await csrfToken(),
    },
    headers,
  });
  const cookies = await page.context().cookies();
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: "My account" })).toBeVisible();
  await page.request.post("/api/auth/signout", { form: { csrfToken: await csrfToken() }, headers });
  await page.context().addCookies(cookies);
  await page.goto("/account");
  await expect(page.getByLabel("Password")).toBeVisible();
});

test("asking for a new password says the same whoever asks", async ({ page }) => {
  const said: (string | null)[] = [];
  for (const email of ["nobody@enlace.example", "seacop.member@enlace.example"]) {
    await page.goto("/password");
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByRole("status")).toBeVisible();
    said.push(await page.getByRole("main").textContent());
  }
  expect(said[0]).toBe(said[1]);
});

test("the language of a press stays, in this browser and in the account", async ({ page, browser }) => {
  await signIn(page, "interpol.member");
  await page.locator("aside").getByRole("button", { name: "Français" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, "interpol.member");
  await elsewhere.goto("/account");
  await expect(elsewhere.locator("html")).toHaveAttribute("lang", "fr");
  await elsewhere.locator("aside").getByRole("button", { name: "English" }).click();
  await expect(elsewhere.locator("html")).toHaveAttribute("lang", "en");
  await elsewhere.context().close();
});

test("who is signed in finds no form at the door", async ({ page }) => {
  await loginAs(page, "organiser");
  await page.goto("/");
  await expect(page.locator("main input[type=password]")).toHaveCount(0);
});
