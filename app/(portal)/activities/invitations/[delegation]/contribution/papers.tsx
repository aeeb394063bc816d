import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { ClientMessages } from "@/components/form/client-messages";
import type { Option } from "@/components/form/select-field";
import { TlpTag } from "@/components/ui/tlp";
import type { listDocuments } from "@/db/queries/documents";
import { paths } from "@/lib/paths";
import { DocumentForm } from "../../../../documents/document-form";
import { languageOptions } from "../../../../documents/space";

type Props = {
  spaceId: string;
  delegationId: string;
  contribution: { id: string; label: number };
  papers: Awaited<ReturnType<typeof listDocuments>>["rows"];
  canAdd: boolean;
  members: Option[];
};

/** The papers of a contribution, which are documents of the activity, and the form that adds one. */
export async function Papers({ spaceId, delegationId, contribution, papers, canAdd, members }: Props) {
  const t = await getTranslations("delegations");
  return (
    <>
      {papers.length === 0 && <p className="text-muted">{t("noPapers")}</p>}
      <ul className="grid gap-2">
        {papers.map((paper) => (
          <li key={paper.id} className="[overflow-wrap:anywhere]">
            <a href={paths.document(paper.id)} className="link">
              {paper.title}
            </a>{" "}
            <TlpTag label={paper.label} />
          </li>
        ))}
      </ul>
      {canAdd ? (
        <details className="mt-4">
          <summary className="text-accent-ink">{t("addPaper")}</summary>
          <div className="mt-3">
            <ClientMessages namespaces={["documents.form", "documents.statuses", "tlp"]}>
              <DocumentForm
                requestId={v7()}
                cancel={paths.contribution(delegationId)}
                spaceId={spaceId}
                contributionId={contribution.id}
                floor={contribution.label}
                members={members}
                languages={await languageOptions()}
              />
            </ClientMessages>
          </div>
        </details>
      ) : (
        <p className="mt-3 text-[0.9rem] text-muted">{t("papersByMembers")}</p>
      )}
    </>
  );
}
