"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Icon } from "../ui/icon";
import { fieldId } from "./field";
import { labelFor } from "./labels";
import { useSentence } from "./sentence";
import type { EntryFormHandle } from "./use-entry-form";

/** The name of a field as it stands on the page, with the group it is in. */
function labelOf(id: string): string {
  const group = document.getElementById(id)?.closest("fieldset");
  const labels = [
    group?.querySelector("legend [data-label]"),
    document.querySelector(`label[for="${id}"] [data-label]`),
  ];
  return labels.flatMap((label) => label?.textContent ?? []).join(", ");
}

/** In the order of the page, whatever the order in which the schema found them. */
function inOrder(ids: [name: string, id: string][]): string[] {
  const at = ids.map(([name, id]) => ({ name, place: document.getElementById(id) }));
  at.sort((a, b) =>
    a.place && b.place && a.place.compareDocumentPosition(b.place) & Node.DOCUMENT_POSITION_PRECEDING
      ? 1
      : -1,
  );
  return at.map(({ name }) => name);
}

/**
 * "There is a problem": every error again, with a link to its field. Once the page stands the names and their order are
 * read from it; before, and without JavaScript, they are what the form knows of its parts.
 */
export function FormProblem({ form, known = {} }: { form: EntryFormHandle; known?: Record<string, string> }) {
  const t = useTranslations("form");
  const say = useSentence();
  const [labels, setLabels] = useState<Record<string, string>>({});
  const { errors, failure, id } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the identifier of the form never changes
  useEffect(() => {
    const names = inOrder(Object.keys(errors).map((name) => [name, fieldId(form, name)]));
    setLabels(Object.fromEntries(names.map((name) => [name, labelOf(fieldId(form, name))])));
  }, [errors, id]);
  if (!form.failed) return null;
  const order = Object.keys(labels).length > 0 ? Object.keys(labels) : Object.keys(known);
  const wrong = Object.entries(errors).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const said = (name: string, sentence: string) => {
    const label = labels[name] || labelFor(known, name);
    return label ? t("at", { label, sentence }) : sentence;
  };
  return (
    <div
      data-problem
      role="alert"
      tabIndex={-1}
      className="rounded-md border border-bad-ink bg-bad-soft p-4 text-bad-ink"
    >
      <h2 className="flex items-center gap-2">
        <Icon name="triangle-alert" />
        {t("problem")}
      </h2>
      {failure && <p className="mt-1">{say(failure)}</p>}
      {wrong.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {wrong.flatMap(([name, each]) =>
            each.map((error) => (
              <li key={name + error.key}>
                {name ? (
                  <a href={`#${fieldId(form, name)}`} className="underline">
                    {said(name, say(error))}
                  </a>
                ) : (
                  say(error)
                )}
              </li>
            )),
          )}
        </ul>
      )}
    </div>
  );
}
