/** A few papers: real small files, in several versions and languages. */
import { createHash } from "node:crypto";
import { putFile } from "../../lib/storage";
import type { Tx } from "../client";
import { documents, documentVersions } from "../schema/documents";
import { accountId } from "./accounts";
import { activityId } from "./activities";
import { groupId } from "./groups";
import { idOf } from "./ids";
import { organisationId } from "./organisations";
import { organisationOf } from "./spaces";

export const documentId = (key: string) => idOf(`document ${key}`);

type Paper = {
  key: string;
  space: string;
  title: string;
  symbol?: string;
  label: number;
  author: string;
  status?: "draft" | "final";
  files: { language: string; number: number; text: string; note?: string }[];
};

const papers: Paper[] = [
  {
    key: "agenda",
    space: activityId("lima"),
    title: "Agenda provisional",
    symbol: "LIMA/2021/1",
    label: 1,
    author: "organiser",
    files: [
      { language: "es", number: 1, text: "Agenda provisional del taller «Nuevas rutas de la cocaína».\n" },
      {
        language: "es",
        number: 2,
        text: "Agenda provisional del taller «Nuevas rutas de la cocaína». Versión 2.\n",
        note: "Ecuador después de Uruguay",
      },
      { language: "en", number: 1, text: "Provisional agenda of the workshop “New cocaine routes”.\n" },
    ],
  },
  {
    key: "ideal",
    space: activityId("lima"),
    title: "IDEAL 1.0: resumen",
    symbol: "LIMA/2021/2",
    label: 1,
    author: "ameripol.member",
    files: [
      {
        language: "es",
        number: 1,
        text: "Resumen de la evaluación IDEAL 1.0. La primera amenaza es el tráfico de drogas, sobre todo de cocaína.\n",
      },
      {
        language: "en",
        number: 1,
        text: "Summary of the assessment IDEAL 1.0. The first threat is drug trafficking, cocaine above all.\n",
      },
    ],
  },
  {
    key: "terms",
    space: groupId("routes"),
    title: "Nuevas rutas: términos de referencia",
    label: 2,
    author: "uy.focal",
    status: "draft",
    files: [
      {
        language: "es",
        number: 1,
        text: "Términos de referencia del grupo «Nuevas rutas de la cocaína». Borrador.\n",
      },
    ],
  },
  {
    key: "indicators",
    space: groupId("modi-operandi"),
    title: "Indicadores de ocultación",
    label: 3,
    author: "ec.member",
    files: [{ language: "es", number: 1, text: "Lista de indicadores de ocultación en contenedores.\n" }],
  },
  {
    key: "declaration",
    space: activityId("buenos-aires"),
    title: "Nota de prensa",
    label: 0,
    author: "organiser",
    files: [
      {
        language: "es",
        number: 1,
        text: "Se pone en marcha la fuerza de tareas operativa contra el tráfico de drogas.\n",
      },
      {
        language: "en",
        number: 1,
        text: "The operational task force on combating drug trafficking is launched.\n",
      },
    ],
  },
];

export async function seedDocuments(tx: Tx) {
  for (const paper of papers) {
    const by = {
      authorId: accountId(paper.author),
      organisationId: organisationId(organisationOf(paper.author)),
    };
    const id = documentId(paper.key);
    await tx.insert(documents).values({
      id,
      spaceId: paper.space,
      label: paper.label,
      ...by,
      title: paper.title,
      symbol: paper.symbol ?? "",
      status: paper.status ?? "final",
      originalLanguage: "es",
    });
    for (const file of paper.files) {
      const bytes = Buffer.from(file.text);
      const storageKey = idOf(`file ${paper.key} ${file.language} ${file.number}`);
      await putFile(storageKey, bytes);
      await tx.insert(documentVersions).values({
        id: storageKey,
        documentId: id,
        label: paper.label,
        ...by,
        number: file.number,
        language: file.language,
        fileName: `${paper.key}-${file.language}.txt`,
        mediaType: "text/plain",
        size: bytes.byteLength,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        storageKey,
        note: file.note ?? "",
      });
    }
  }
}
