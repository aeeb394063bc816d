import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { ButtonLink } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import { askForPassword } from "../actions";
import { ForgottenForm } from "./forgotten-form";

export default async function ForgottenPage({ searchParams }: { searchParams: Promise<{ asked?: string }> }) {
  const t = await getTranslations("auth");
  const asked = (await searchParams).asked !== undefined;
  return (
    <section className="rounded-lg border border-line bg-card p-6">
      <Title>{`${t("forgottenTitle")} · Enlace`}</Title>
      <h1>{t("forgottenTitle")}</h1>
      <p className="mt-1 mb-5 text-muted" role={asked ? "status" : undefined}>
        {t(asked ? "forgottenDone" : "forgottenText")}
      </p>
      {asked ? (
        <ButtonLink href={paths.home()}>{t("toSignIn")}</ButtonLink>
      ) : (
        <ClientMessages namespaces={["auth"]}>
          <ForgottenForm action={askForPassword} cancel={paths.home()} />
        </ClientMessages>
      )}
    </section>
  );
}
