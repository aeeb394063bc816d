/** Markdown that the server has rendered and cleaned (`lib/markdown.ts`). */
export function Markdown({ html, lang }: { html: string; lang?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned by the one sanitiser
  return <div lang={lang} className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
