"use client";
import { useTranslations } from "next-intl";
import { fieldId } from "./field";
import { useSentence } from "./sentence";
import type { EntryFormHandle } from "./use-entry-form";

/** "There is a problem": every error again, with a link to its field, and both texts after a collision. */
export function FormProblem({ form }: { form: EntryFormHandle }) {
  const t = useTranslations("form");
  const say = useSentence();
  if (!form.failed) return null;
  const { failure, theirs } = form.state;
  return (
    <div
      id="form-problem"
      role="alert"
      tabIndex={-1}
      className="rounded-md border-2 border-bad-ink bg-bad-soft p-4 text-bad-ink"
    >
      <h2>{t("problem")}</h2>
      {failure && <p className="mt-1">{say(failure)}</p>}
      <ul className="mt-1 list-inside list-disc">
        {Object.entries(form.errors).flatMap(([name, errors]) =>
          errors.map((error) => (
            <li key={name + error.key}>
              {name ? (
                <a href={`#${fieldId(name)}`} className="underline">
                  {say(error)}
                </a>
              ) : (
                say(error)
              )}
            </li>
          )),
        )}
      </ul>
      {theirs && (
        <dl className="mt-3 grid gap-2 text-ink">
          <dt className="font-semibold">{t("theirs")}</dt>
          {Object.entries(theirs)
            .filter(([name, text]) => text !== "" && !name.endsWith(".original"))
            .map(([name, text]) => (
              <dd key={name} className="whitespace-pre-wrap rounded bg-card p-2">
                {text}
              </dd>
            ))}
        </dl>
      )}
    </div>
  );
}
