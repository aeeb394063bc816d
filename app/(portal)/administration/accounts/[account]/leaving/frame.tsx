import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/form/client-messages";
import { Title } from "@/components/shell/title";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner } from "@/components/ui/tlp";
import { paths } from "@/lib/paths";
import type { Leaving } from "./find-leaving";
import { Holdings } from "./holdings";
import { PostedList } from "./posted-list";

type Props = {
  leaving: Leaving;
  title: string;
  /** What happens, in sentences. */
  text: ReactNode;
  form: ReactNode;
  children?: ReactNode;
};

/** Somebody leaves their posting: what it means, what they hold, who takes over, and then the button. */
export function LeavingFrame({ leaving, title, text, form, children }: Props) {
  const [t, te] = [useTranslations("administration"), useTranslations("administration.ending")];
  const { id, person, holdings, posted, office } = leaving;
  return (
    <>
      <Title>{`${title} · Enlace`}</Title>
      <TlpBanner label={Math.max(0, ...holdings.map((each) => each.label))} />
      <PageHead
        trail={[
          { href: paths.accounts(), label: t("accounts") },
          { href: paths.editAccount(id), label: person.name },
        ]}
        title={title}
      />
      <div className="max-w-2xl">
        <Notice tone="waiting">{text}</Notice>
        {office?.alone && <Notice>{te("onlyFocalPoint", { organisation: office.organisation })}</Notice>}
      </div>
      <div className="grid max-w-2xl gap-5">
        <Holdings holdings={holdings} office={office} />
        <PostedList posted={posted} accountId={id} organisation={person.organisation} />
        <Card title={te("takers")}>
          <ClientMessages namespaces={["administration.ending"]}>{form}</ClientMessages>
        </Card>
        {children}
      </div>
    </>
  );
}
