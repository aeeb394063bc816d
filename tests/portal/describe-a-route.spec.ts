import { findingId } from "@/db/seed/findings";
import { groupId } from "@/db/seed/groups";
import { paths } from "@/lib/paths";
import { expect, loginAs, randomWord, test } from "../people";

const summary = (name: string) => new RegExp(`^${name}$`);

test("a member describes route, concealment and seizure on a phone, and changes them", async ({ page }) => {
  const title = `Contenedores con doble precinto ${randomWord()}`;
  await page.setViewportSize({ width: 360, height: 740 });
  await loginAs(page, "uy.member");
  await page.goto(paths.newFinding(groupId("modi-operandi")));
  await page.getByLabel("What did you observe?").fill(title);
  await page.getByLabel("Details").fill("Tres envíos.");
  await page.getByLabel(/TLP:AMBER\+STRICT/).check();
  await page.locator("summary", { hasText: summary("Route") }).click();
  const leg = page.getByRole("group", { name: "Leg 1" });
  await leg.getByLabel("From").pressSequentially("montev");
  await expect(leg.locator("datalist option").first()).toHaveAttribute("value", /Montevideo/);
  await leg.getByLabel("From").fill("Montevideo, Uruguay");
  await leg.getByLabel("To", { exact: true }).fill("BEANR");
  await leg.getByLabel("Transport").selectOption({ label: "maritime container" });
  await leg.getByLabel("Since").fill("2022-01");
  await page.getByRole("button", { name: "Add a leg" }).click();
  const third = page.getByRole("group", { name: "Leg 3" });
  await third.getByLabel("From").fill("Antwerpen, Belgium");
  await third.getByLabel("To", { exact: true }).fill("Venlo, Netherlands");
  await page.locator("summary", { hasText: summary("Modus operandi and concealment") }).click();
  await page.getByLabel("rip-on/rip-off", { exact: true }).check();
  await page.locator("summary", { hasText: summary("Seizure") }).click();
  await page.getByLabel("Date of the seizure").fill("2022-01-30");
  await page.getByLabel("Place of the seizure").fill("Montevideo, Uruguay");
  await page.getByLabel("Drug", { exact: true }).selectOption({ label: "cocaine hydrochloride" });
  await page.getByLabel("Quantity").fill("1,5");
  await page.getByLabel("Unit", { exact: true }).selectOption({ label: "tonnes" });
  await page.getByLabel("Transit").fill("Brazil, Paraguay");
  await page.getByLabel("Persons arrested").fill("2");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole("button", { name: /Post to/ }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.locator("section", { hasText: "Route" }).getByRole("listitem")).toContainText([
    "Montevideo",
    "maritime container · since January 2022",
    "Venlo",
    "rip-on/rip-off",
  ]);
  await expect(page.getByText("cocaine hydrochloride: 1.5 tonnes (1,500 kg)")).toBeVisible();
  await expect(page.getByText("Paraguay")).toBeVisible();

  await page.getByRole("link", { name: "Edit the finding" }).click();
  await expect(page.getByLabel("Date of the seizure")).toHaveValue("2022-01-30");
  await page.getByRole("button", { name: "Empty leg 2" }).click();
  await page.getByRole("group", { name: "Drug 1" }).getByLabel("Quantity").fill("800");
  await page.getByRole("group", { name: "Drug 1" }).getByLabel("Unit").selectOption({ label: "kilograms" });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("cocaine hydrochloride: 800 kilograms")).toBeVisible();
  await expect(page.getByText("Venlo")).toHaveCount(0);

  await page.goto(paths.findings({ mode: "mode/container", place: "montevideo", q: title }));
  await expect(page.getByText("1 finding · 1 seizure, 800 kg, 2 persons arrested")).toBeVisible();
  await page.goto(paths.findings({ mode: "mode/drone", q: title }));
  await expect(page.getByText("No finding fits these filters.")).toBeVisible();
});

test("what is wrong of a leg or a seizure stands at its field, without JavaScript too", async ({
  browser,
  page,
}) => {
  await loginAs(page, "uy.member");
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const quiet = await plain.newPage();
  const wrong = async (fields: Record<string, string>, sentence: string) => {
    await quiet.goto(paths.newFinding(groupId("routes")));
    await quiet.getByLabel("What did you observe?").fill("Sin guion");
    await quiet.getByLabel("Details").fill("Nada.");
    for (const name of ["Route", "Seizure"])
      await quiet.locator("summary", { hasText: summary(name) }).click();
    for (const [name, value] of Object.entries(fields)) await quiet.locator(`[name="${name}"]`).fill(value);
    await quiet.getByRole("button", { name: /Post to/ }).click();
    await expect(quiet.locator("[data-problem]")).toContainText(sentence);
    const [name = "", value = ""] = Object.entries(fields).at(-1) ?? [];
    await expect(quiet.locator(`[name="${name}"]`)).toHaveValue(value);
    await expect(quiet.locator(`[name="${name}"]`)).toBeVisible();
  };
  const from = { "legs.0.from": "Montevideo, Uruguay" };
  await wrong({ ...from, "legs.0.to": "montevideo, uruguay" }, "A leg leads from one place to another.");
  await wrong({ "legs.0.from": "Roma (FCO), Italy", "legs.0.to": "ITFCO" }, "A leg leads from one place");
  await wrong({ ...from, "legs.0.to": "UYXXX" }, "This UN/LOCODE is not known here.");
  await wrong({ ...from, "legs.0.to": "UYMVD" }, "Several places are called so");
  await wrong({ ...from, "legs.0.to": "Atlantis" }, "Add the country");
  await wrong({ ...from, "legs.0.to": "Peru", "legs.0.since": "2999-01" }, "This lies in the future.");
  const seizure = { "seizure.on": "2022-01-01", "seizure.at": "Lima, Peru" };
  await wrong(seizure, "Give at least one drug.");
  await plain.close();
});

test("two reports of one seizure are linked, and counted once", async ({ page }) => {
  await loginAs(page, "co.member");
  await page.goto(paths.finding(findingId("hull")));
  const card = page.locator("section", { hasText: "Persons arrested" });
  await expect(card.getByRole("link", { name: "Fuente con acceso a la carga en un puerto" })).toBeVisible();
  await card.getByRole("button", { name: "It is another seizure" }).click();
  await card.locator("summary").click();
  await expect(card.getByRole("link", { name: "Fuente con acceso a la carga en un puerto" })).toBeVisible();
  await card.getByRole("button", { name: "It is the same seizure" }).first().click();
  await expect(card.getByText("The same seizure, as others report it")).toBeVisible();
  // Who does not read the other report sees no link to it, and no trace of one.
  await loginAs(page, "ec.member");
  await page.goto(paths.finding(findingId("hull")));
  await expect(page.getByText("Persons arrested")).toBeVisible();
  await expect(page.getByText("The same seizure, as others report it")).toHaveCount(0);
});

test("an organiser adds a term and a place, and retires the term; a member reads them", async ({ page }) => {
  const word = randomWord();
  await loginAs(page, "organiser");
  await page.goto(paths.vocabularies("mode"));
  await page.getByRole("link", { name: "Add a term" }).click();
  await page.getByLabel("English").fill(`hovercraft ${word}`);
  await page.getByLabel("Short name").fill(`hovercraft-${word}`);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: `hovercraft ${word}` }).click();
  await page.getByRole("button", { name: "Retire" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: word })).toContainText("retired");
  await page.goto(paths.newPlace());
  await page.getByLabel("Country").selectOption({ label: "Panama" });
  await page.getByLabel("Name").fill(`Colón ${word}`);
  await page.getByLabel("Latitude").fill("9.36");
  await page.getByLabel("Longitude").fill("-79.90");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: `Colón ${word}` })).toBeVisible();
  await loginAs(page, "uy.member");
  await page.goto(paths.places({ q: `colon ${word}` }));
  await expect(page.getByText(`Colón ${word}`)).toBeVisible();
  await expect(page.getByRole("link", { name: `Colón ${word}` })).toHaveCount(0);
  await page.goto(paths.newFinding(groupId("routes")));
  await expect(page.locator(`option[value="mode/hovercraft-${word}"]`)).toHaveCount(0);
  expect((await page.goto(paths.newPlace()))?.status()).toBe(404);
});

test("the list as CSV has routes and seizures, and what its reader may read", async ({ page }) => {
  await loginAs(page, "uy.member");
  const answer = await page.request.get(paths.findingsFile("csv", { place: "nueva palmira" }));
  const text = await answer.text();
  expect(text).toContain(
    "Concepción, Paraguay → Asunción, Paraguay; Asunción, Paraguay → Nueva Palmira, Uruguay",
  );
  expect(text).toContain("double load");
  expect(text).toContain("Holds what its reader may read");
  const all = await (await page.request.get(paths.findingsFile("csv"))).text();
  expect(all).not.toContain("canario");
});
