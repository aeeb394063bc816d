import { useTranslations } from "next-intl";
import { difference, type Piece } from "@/domain/findings/difference";

/** One of the two texts, with what the other has not: struck out or underlined, and said so to who does not see it. */
function Side({ pieces, kind }: { pieces: Piece[]; kind: "removed" | "added" }) {
  const t = useTranslations("findingLife.compared");
  const shown = pieces.filter((piece) => piece.kind === "same" || piece.kind === kind);
  const Mark = kind === "removed" ? "del" : "ins";
  let at = 0;
  return (
    <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {shown.map(({ kind: of, text }) => {
        const key = `${at} ${of}`;
        at += text.length;
        if (of === "same") return text;
        return (
          <Mark
            key={key}
            className={
              of === "removed"
                ? "rounded-sm bg-bad-soft text-bad-ink line-through"
                : "rounded-sm bg-good-soft text-good-ink underline"
            }
          >
            <span className="sr-only">{t(of === "removed" ? "removedBegins" : "addedBegins")}</span>
            {text}
            <span className="sr-only">{t(of === "removed" ? "removedEnds" : "addedEnds")}</span>
          </Mark>
        );
      })}
    </p>
  );
}

/** Two texts side by side, one below the other on a phone. */
export function Compared({
  name,
  before,
  after,
  heads,
}: {
  name: string;
  before: string;
  after: string;
  heads: [string, string];
}) {
  const t = useTranslations("findingLife.compared");
  const pieces = difference(before, after);
  return (
    <section className="border-line border-t py-3 first:border-t-0 first:pt-0">
      <h3 className="mb-2">{name}</h3>
      {before === after ? (
        <>
          <p className="text-[0.9rem] text-muted">{t("same")}</p>
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{after || "—"}</p>
        </>
      ) : (
        <div className="grid gap-4 sm:grid-cols-2">
          {(["removed", "added"] as const).map((kind, at) => (
            <div key={kind} className="min-w-0">
              <h4 className="mb-1 text-[0.9rem] text-muted">{heads[at]}</h4>
              {(at === 0 ? before : after) ? (
                <Side pieces={pieces} kind={kind} />
              ) : (
                <p className="text-muted">{t("nothing")}</p>
              )}
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
