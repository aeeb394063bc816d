import { getTranslations } from "next-intl/server";
import { openInvitation } from "@/auth/invitation";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { acceptInvitation } from "../../actions";
import { DeadLink } from "../../dead-link";
import { PasswordForm } from "../../password-form";

export default async function InvitationPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const invitation = await openInvitation(secret);
  if (!invitation) return <DeadLink kind="invitation" />;
  const t = await getTranslations("auth");
  const { name, organisation, email } = invitation;
  return (
    <section className="rounded-lg border border-line bg-card p-6">
      <Title>{`${t("welcome")} · Enlace`}</Title>
      <h1>{t("welcome")}</h1>
      <p className="mt-1 mb-5 text-muted">{t("invited", { name, organisation })}</p>
      <ClientMessages namespaces={["auth"]}>
        <PasswordForm action={acceptInvitation} secret={secret} email={email} submit={t("begin")} />
      </ClientMessages>
    </section>
  );
}
