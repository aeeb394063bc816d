import { useTranslations } from "next-intl";
import { Title } from "@/components/shell/title";
import { ButtonLink } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** A link that was used, is over, was taken back or was garbled: one page for all, which tells them not apart. */
export function DeadLink({ kind }: { kind: "invitation" | "reset" }) {
  const t = useTranslations("auth");
  return (
    <section className="rounded-lg border border-line bg-card p-6">
      <Title>{`${t("deadTitle")} · Enlace`}</Title>
      <h1>{t("deadTitle")}</h1>
      <p className="mt-2 mb-5">{t(kind === "invitation" ? "deadInvitation" : "deadReset")}</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={paths.home()} look="primary">
          {t("toSignIn")}
        </ButtonLink>
        {kind === "reset" && <ButtonLink href={paths.forgotten()}>{t("askAgain")}</ButtonLink>}
      </div>
    </section>
  );
}
