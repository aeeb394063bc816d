/** What a query of a file says once; said twice it counts as not said. */
export function askedOnce(request: Request): (name: string) => string | undefined {
  const { searchParams } = new URL(request.url);
  return (name) => {
    const said = searchParams.getAll(name);
    return said.length === 1 ? said[0] || undefined : undefined;
  };
}

export function paperAnswer(body: Buffer, fileName: string, language: string): Response {
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Language": language,
      "Content-Disposition": `attachment; filename="${fileName}"`,
    },
  });
}
