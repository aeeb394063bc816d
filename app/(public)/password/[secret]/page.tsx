import { getTranslations } from "next-intl/server";
import { openReset } from "@/auth/reset";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { resetPassword } from "../../actions";
import { DeadLink } from "../../dead-link";
import { PasswordForm } from "../../password-form";

export default async function ResetPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const reset = await openReset(secret);
  if (!reset) return <DeadLink kind="reset" />;
  const t = await getTranslations("auth");
  return (
    <section className="rounded-lg border border-line bg-card p-6">
      <Title>{`${t("resetTitle")} · Enlace`}</Title>
      <h1>{t("resetTitle")}</h1>
      <p className="mt-1 mb-5 text-muted">{t("resetText")}</p>
      <ClientMessages namespaces={["auth"]}>
        <PasswordForm action={resetPassword} secret={secret} email={reset.email} submit={t("savePassword")} />
      </ClientMessages>
    </section>
  );
}
