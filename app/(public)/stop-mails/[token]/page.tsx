import { getTranslations } from "next-intl/server";
import { readStopToken } from "@/auth/stop-mails";
import { Title } from "@/components/shell/title";
import { buttonClass } from "@/components/ui/button";
import { paths } from "@/lib/paths";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What the link of a mail stops, with one button; nobody has to sign in, and a garbled link tells nothing. */
export default async function StopMailsPage({ params, searchParams }: Props) {
  const { token } = await params;
  const stopping = readStopToken(decode(token));
  const done = (await searchParams).done === "1";
  const t = await getTranslations("notices");
  const title = t(stopping ? (done ? "stopped" : "stopTitle") : "deadStop");
  return (
    <section className="rounded-lg border border-line bg-card p-6">
      <Title>{`${title} · Enlace`}</Title>
      <h1>{title}</h1>
      {stopping ? (
        <>
          <p className="mt-2">{t(done ? "stoppedText" : "stopText")}</p>
          <ul className="mt-2 mb-5 list-disc pl-5">
            {stopping.topics.map((topic) => (
              <li key={topic}>{t(`topics.${topic}`)}</li>
            ))}
          </ul>
          {!done && (
            <form method="post" action={paths.stopMailsApi(token)}>
              <button type="submit" className={buttonClass("primary")}>
                {t("stop")}
              </button>
            </form>
          )}
        </>
      ) : (
        <p className="mt-2">{t("deadStopText")}</p>
      )}
    </section>
  );
}

function decode(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return "";
  }
}
