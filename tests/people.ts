import { createHash, randomBytes } from "node:crypto";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { demoPassword } from "@/db/seed/accounts";

export { expect };

/** The seeded people, by the part of their e-mail before the @. */
export type Person = "admin" | "organiser" | "observer" | "former" | `${string}.focal` | `${string}.member`;

/** Signs in through the form, as a person does. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto("/");
  await page.locator("main input[type=email]").fill(`${person}@enlace.example`);
  await page.locator("main input[type=password]").fill(demoPassword);
  await page.locator("main button[type=submit]").click();
  await expect(page.locator("#drawer")).toBeAttached();
}

const cookies = new Map<Person, Awaited<ReturnType<BrowserContext["cookies"]>>>();

/** Is signed in: the form once for each person and worker, then the same session again. */
export async function loginAs(page: Page, person: Person): Promise<void> {
  const known = cookies.get(person);
  if (known) {
    await page.context().addCookies(known);
    return;
  }
  // Somebody else may have been signed in before.
  await page.context().clearCookies({ name: /session/ });
  await signIn(page, person);
  const all = await page.context().cookies();
  cookies.set(
    person,
    all.filter((cookie) => cookie.name.includes("session")),
  );
}

/** What went wrong in a page while it was used: console errors, exceptions, reports of the content policy. */
export function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  return problems;
}

export const randomWord = () => createHash("sha256").update(randomBytes(8)).digest("hex").slice(0, 8);

export const test = base;
