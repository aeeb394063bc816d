"use client";
import { useLocale, useTranslations } from "next-intl";
import { useActionState, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useSentence } from "@/components/form/sentence";
import { follow } from "@/components/live/follow";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { attendanceStates, tally } from "@/domain/attendance";
import { folded } from "@/domain/folded";
import { untouched } from "@/domain/form";
import { saveMarks } from "../actions";
import { MarkGroup } from "./mark-group";
import { MarkRow, type Person } from "./mark-row";
import { MarkStore, type Standing } from "./mark-store";
import { Unsent } from "./unsent-notice";

type Props = {
  account: string;
  activityId: string;
  sessionId: string | null;
  url: string;
  requestId: string;
  people: Person[];
  standing: Standing[];
};

/** Whoever has pressed through so many finds the last button at the end again. */
const LONG = 12;

/** So many delegations stand open; more are folded to their counts. */
const FEW = 3;

/** The list to press through. Without a script it is one form with a button. */
export function MarkList({ account, activityId, sessionId, url, requestId, people, standing }: Props) {
  const t = useTranslations("attendance");
  const [say, locale] = [useSentence(), useLocale()];
  const [store] = useState(() => new MarkStore(account, { url, sessionId }, standing));
  const view = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  const [answer, post] = useActionState(saveMarks, untouched);
  const [scripted, setScripted] = useState(false);
  const [search, setSearch] = useState("");

  useEffect(() => {
    setScripted(true);
    const stop = store.begin();
    const leave = follow(`attendance:${activityId}`, () => void store.catchUp());
    return () => {
      stop();
      leave();
    };
  }, [store, activityId]);

  const sum = useMemo(() => tally(view.states.values()), [view.states]);
  const rest = people.filter((person) => !view.states.has(person.id));
  const words = folded(search).trim();
  const shown = words
    ? people.filter((person) => folded(`${person.name} ${person.from}`).includes(words))
    : people;
  const known = new Map(standing.map((mark) => [mark.participantId, mark.state]));
  const stateOf = (id: string) => (scripted ? view.states.get(id) : known.get(id));
  const delegations = [...Map.groupBy(shown, (person) => person.delegation)].sort(
    ([a], [b]) => Number(a === "") - Number(b === "") || a.localeCompare(b, locale),
  );
  const restIds = rest.map((person) => person.id);
  const theRest =
    rest.length === 0 ? null : scripted ? (
      <button type="button" className="button quiet" onClick={() => store.mark(restIds, "present")}>
        {t("rest", { count: rest.length })}
      </button>
    ) : (
      <Button name="rest" value="present">
        {t("rest", { count: rest.length })}
      </Button>
    );
  if (people.length === 0) return <Empty>{t("nobody")}</Empty>;
  return (
    <div className="grid max-w-3xl gap-4">
      <Unsent count={view.unsent.size} waits={view.waits} />
      {(view.refused || answer.failure) && (
        <p role="alert" className="rounded-md bg-bad-soft px-4 py-3 text-bad-ink">
          {say(answer.failure ?? { key: view.refused ?? "notFound" })}
        </p>
      )}
      <p className="flex flex-wrap gap-x-4 gap-y-1" aria-live="polite">
        {attendanceStates.map((state) => (
          <span key={state} className="inline-flex items-center gap-1">
            {t(`states.${state}`)} <b>{sum[state]}</b>
          </span>
        ))}
        <span className="text-muted">
          {t("unmarked")} <b>{rest.length}</b>
        </span>
      </p>
      {scripted && (
        <input
          type="search"
          aria-label={t("search")}
          placeholder={t("search")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          className="field"
        />
      )}
      <form action={post} onSubmit={(event) => scripted && event.preventDefault()}>
        <input type="hidden" name="activityId" value={activityId} />
        <input type="hidden" name="sessionId" value={sessionId ?? ""} />
        <input type="hidden" name="requestId" value={requestId} />
        {!scripted &&
          standing.map((mark) => (
            <input
              key={mark.participantId}
              type="hidden"
              name={`was.${mark.participantId}`}
              value={mark.state}
            />
          ))}
        {theRest && <div className="run-acts mb-3">{theRest}</div>}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {delegations.map(([name, own]) => (
            <MarkGroup
              key={name}
              name={name}
              code={own[0]?.code ?? null}
              states={own.map(({ id }) => stateOf(id))}
              open={delegations.length <= FEW || words !== ""}
            >
              {own.map((person) => (
                <MarkRow
                  key={person.id}
                  person={person}
                  state={stateOf(person.id)}
                  unsent={view.unsent.has(person.id)}
                  mark={(state) => store.mark([person.id], state)}
                />
              ))}
            </MarkGroup>
          ))}
        </div>
        {shown.length === 0 && <Empty>{t("nobodyFound")}</Empty>}
        <div className="run-acts mt-4">
          {!scripted && <Button look="primary">{t("save")}</Button>}
          {people.length > LONG && theRest}
        </div>
      </form>
    </div>
  );
}
