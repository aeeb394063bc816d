"use client";
import { useTranslations } from "next-intl";
import { Flag } from "@/components/ui/flag";
import { Icon } from "@/components/ui/icon";
import { type AttendanceState, attendanceStates } from "@/domain/attendance";

export type Person = { id: string; name: string; from: string; code: string | null };

/** On a phone a state is its icon; the sums above the list say which is which. */
export const stateIcons = { present: "check", absent: "x", excused: "mail" } as const;

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
              <Icon name={stateIcons[each]} className="sm:hidden" />
              <span className="max-sm:sr-only">{t(`states.${each}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
}
