import type { APIRequestContext, Page } from "@playwright/test";

export type Entry = [name: string, value: string];
/** `single` names the fields that hold one value which is more than a tick. */
export type FormOnPage = { name: string; entries: Entry[]; single: string[] };

/** The forms in the middle of a page, as a browser without JavaScript would send them. */
export function formsOf(page: Page): Promise<FormOnPage[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLFormElement>("main form[method=POST i]")].map((form) => {
      const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
      const fields = [...form.querySelectorAll<HTMLInputElement>("input, textarea, select")];
      const once = ({ name }: HTMLInputElement) => fields.filter((each) => each.name === name).length === 1;
      return {
        name: form.ariaLabel ?? button?.textContent ?? "",
        entries: [...new FormData(form, button)].map(([name, value]): [string, string] => [name, `${value}`]),
        single: fields
          .filter((field) => once(field) && !/^(checkbox|radio|file|select-multiple)$/.test(field.type))
          .map((field) => field.name)
          .filter((name) => name && name !== "requestId" && !name.startsWith("$")),
      };
    }),
  );
}

const boundary = "----a-boundary-of-the-tests";

/** Sends what no browser would. */
export function sendForm(request: APIRequestContext, url: string, entries: Entry[]) {
  const parts = entries.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name.replaceAll('"', "%22")}"\r\n\r\n${value}\r\n`,
  );
  return request.post(url, {
    data: Buffer.from(`${parts.join("")}--${boundary}--\r\n`),
    headers: { "Content-Type": `multipart/form-data; boundary=${boundary}`, Origin: new URL(url).origin },
    maxRedirects: 0,
  });
}
