import { createHash } from "node:crypto";

/** An answer that programs keep, or "not modified" when the program that asks has these bytes already. */
export function keptAnswer(
  request: Request,
  body: string,
  { type, fileName }: { type: string; fileName?: string },
): Response {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = { ETag: tag };
  const known = request.headers
    .get("if-none-match")
    ?.split(",")
    .map((each) => each.trim().replace(/^W\//, ""));
  if (known?.includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(request.method === "HEAD" ? null : body, {
    headers: {
      ...headers,
      "Content-Type": `${type}; charset=utf-8`,
      ...(fileName && { "Content-Disposition": `attachment; filename="${fileName}"` }),
    },
  });
}
