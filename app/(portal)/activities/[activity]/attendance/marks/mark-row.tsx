"use client";
import { useTranslations } from "next-intl";
import { Flag } from "@/components/ui/flag";
import { type AttendanceState, attendanceStates } from "@/domain/attendance";

export type Person = {
  id: string;
  name: string;
  from: string;
  code: string | null;
  /** The name of their country or organisation; empty where they stand for none. */
  delegation: string;
};

/** One person with three places to press, each large enough for a thumb. */
export function MarkRow({
  person,
  state,
  unsent,
  mark,
}: {
  person: Person;
  state: AttendanceState | undefined;
  unsent: boolean;
  mark: (state: AttendanceState) => void;
}) {
  const t = useTranslations("attendance");
  return (
    <li className="mark-row">
      <fieldset>
        <legend className="flagged max-w-full">
          <Flag code={person.code} />
          <span className="min-w-0">
            <span className="font-medium">{person.name}</span>
            {person.from && <span className="block text-[0.9rem] text-muted">{person.from}</span>}
            {unsent && <span className="badge waiting">{t("unsent")}</span>}
          </span>
        </legend>
        <div className="marks">
          {attendanceStates.map((each) => (
            <label key={each} className={`mark ${each}`}>
              <input
                type="radio"
                name={`mark.${person.id}`}
                value={each}
                defaultChecked={state === each}
                key={`${each} ${state}`}
                onChange={() => mark(each)}
              />
              <span>{t(`states.${each}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
}
