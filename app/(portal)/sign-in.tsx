import { useTranslations } from "next-intl";
import { signIn } from "@/auth/actions";
import { ClientMessages } from "@/components/form/client-messages";
import { SignInForm } from "@/components/shell/sign-in-form";
import { Title } from "@/components/shell/title";
import { paths, safePath } from "@/lib/paths";

export function SignIn({ to }: { to: unknown }) {
  const t = useTranslations("auth");
  return (
    <div className="mx-auto max-w-md rounded-lg border border-line bg-card p-6 sm:mt-8">
      <Title>{`${t("signIn")} · Enlace`}</Title>
      <h1 className="mb-1">{t("title")}</h1>
      <p className="mb-5 text-muted">{t("intro")}</p>
      <ClientMessages namespaces={["auth"]}>
        <SignInForm action={signIn} to={safePath(to)} />
      </ClientMessages>
      <p className="mt-5">
        <a href={paths.forgotten()} className="link">
          {t("forgotten")}
        </a>
      </p>
    </div>
  );
}
