import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { everyPage } from "../portal/every-page";

/** Pages that only lead on, or need a secret or a row which the seed does not have; other tests open those. */
const elsewhere = [
  "/directory",
  "/invitation/[secret]",
  "/password/[secret]",
  "/administration/invitations/[invitation]",
  "/bare",
];

const routes = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("page.tsx") && !file.includes("[..."))
  .map((file) => `/${file}`.replace(/\/\([a-z]+\)/g, "").replace(/\/page\.tsx$/, "") || "/")
  .sort();

test("every page that there is stands in the list of pages that are visited", () => {
  expect(routes.length).toBeGreaterThan(50);
  const visited = everyPage.map(({ path }) => path.split("?")[0] ?? path);
  const missed = routes.filter((route) => {
    const shape = new RegExp(`^${route.replace(/\[\w+\]/g, "(?!new$)[^/]+")}$`);
    return !visited.some((path) => shape.test(path));
  });
  expect(missed).toEqual(elsewhere.toSorted());
});
