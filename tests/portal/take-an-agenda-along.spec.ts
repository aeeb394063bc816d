import { activityId } from "@/db/seed/activities";
import { paths } from "@/lib/paths";
import { expect, loginAs, test } from "../people";

const [lima, buenosAires] = [activityId("lima"), activityId("buenos-aires")];
const kinds = ["pdf", "ics", "json", "xml"] as const;

test("anyone takes a CLEAR agenda along; of what is not CLEAR, and of what is not there, nothing", async ({
  request,
}) => {
  for (const kind of kinds) {
    const open = await request.get(paths.agendaFile(buenosAires, kind));
    expect(open.status(), kind).toBe(200);
    for (const id of [lima, activityId("next-workshop"), activityId("there is none")]) {
      const closed = await request.get(paths.agendaFile(id, kind));
      expect([closed.status(), await closed.text()], kind).toEqual([404, "Not found"]);
    }
  }
  expect((await request.get(paths.agendaChangesFeed(lima))).status()).toBe(404);
  expect((await request.get(paths.agendaChangesFeed(buenosAires))).status()).toBe(200);
});

test("the files hold what their reader reads: a member more than somebody of elsewhere", async ({ page }) => {
  const strict = "Rutas marítimas: sesión de trabajo";
  const read = async (kind: "json" | "xml") =>
    (await page.request.get(paths.agendaFile(lima, kind, { language: "es" }))).text();
  await loginAs(page, "br.member");
  for (const kind of ["json", "xml"] as const) {
    expect(await read(kind), kind).toContain(strict);
    expect(await read(kind), kind).toContain("TLP:AMBER+STRICT");
  }
  await loginAs(page, "europol.member");
  for (const kind of ["json", "xml"] as const) {
    expect(await read(kind), kind).not.toContain(strict);
    expect(await read(kind), kind).toContain("Nuevas rutas de la coca");
  }
});

test("the paper is in the language asked for, and the menu offers all four", async ({ page }) => {
  await loginAs(page, "br.member");
  await page.goto(paths.agenda(lima));
  await page.getByRole("button", { name: "Take it with you" }).click();
  await expect(page.getByRole("link", { name: /^PDF in/ })).toHaveText([
    "PDF in English",
    "PDF in Español",
    "PDF in Português",
    "PDF in Français",
  ]);
  const address = await page.getByRole("link", { name: "PDF in Français" }).getAttribute("href");
  const paper = await page.request.get(address ?? "");
  expect(paper.headers()["content-type"]).toBe("application/pdf");
  expect(paper.headers()["content-language"]).toBe("fr");
  expect((await paper.body()).toString("latin1")).toContain("/Lang (fr)");
});

test("calendar and feed say kind, time and label of what is above GREEN, and are not sent twice", async ({
  page,
}) => {
  await loginAs(page, "br.member");
  for (const [address, type] of [
    [paths.agendaFile(lima, "ics", { language: "en" }), "text/calendar; charset=utf-8"],
    [paths.agendaChangesFeed(lima, { language: "en" }), "application/atom+xml; charset=utf-8"],
  ] as const) {
    const first = await page.request.get(address);
    expect(first.headers()["content-type"]).toBe(type);
    expect(first.headers()["cache-control"]).toBe("private, no-cache");
    const body = (await first.text()).replaceAll("\r\n ", "");
    expect(body).toContain("Presentation · TLP:AMBER");
    expect(body).not.toContain("Containers at risk");
    const again = await page.request.get(address, {
      headers: { "If-None-Match": first.headers().etag ?? "" },
    });
    expect(again.status()).toBe(304);
  }
});

test("a session says in which version it last changed", async ({ page }) => {
  await loginAs(page, "br.member");
  await page.goto(paths.agenda(lima, { day: "2021-12-01" }));
  await expect(page.getByRole("listitem").filter({ hasText: "Judicial cooperation" })).toContainText(
    "new in version 2",
  );
});
