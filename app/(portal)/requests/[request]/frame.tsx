import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { read } from "@/auth/read";
import { Title } from "@/components/shell/title";
import { PageHead } from "@/components/ui/page-head";
import { TlpBanner, TlpInHead } from "@/components/ui/tlp";
import type { Tx } from "@/db/client";
import { findRequest } from "@/db/queries/requests";
import type { Viewer } from "@/db/queries/viewer";
import { paths } from "@/lib/paths";
import { idParam } from "../../params";

export type RequestParams = { params: Promise<{ request: string }> };
type Request = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/** The request of the address with what a page below it needs; not found where the viewer may not do that. */
export async function readRequest<T>(
  params: RequestParams["params"],
  work: (tx: Tx, request: Request, viewer: Viewer) => Promise<T>,
  may: (request: Request) => boolean,
): Promise<{ request: Request; found: T }> {
  const id = idParam((await params).request);
  const seen = await read(async (tx, viewer) => {
    const request = await findRequest(tx, id);
    return request && may(request) ? { request, found: await work(tx, request, viewer) } : null;
  });
  if (!seen) notFound();
  return seen;
}

/** The head of every page below a request. */
export async function RequestFrame({
  request,
  title,
  children,
}: {
  request: Request;
  title: string;
  children: ReactNode;
}) {
  const t = await getTranslations("requests");
  return (
    <>
      <Title>{`${title}: ${request.title} · Enlace`}</Title>
      <TlpBanner label={request.label} />
      <PageHead
        trail={[
          { href: paths.requests(), label: t("title") },
          { href: paths.request(request.id), label: request.title },
        ]}
        title={title}
        meta={<TlpInHead label={request.label} />}
      />
      {children}
    </>
  );
}
