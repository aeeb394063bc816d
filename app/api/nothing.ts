/** The answer of an address behind which this reader finds nothing, whether or not something is there. */
export const nothing = () => new Response("Not found", { status: 404 });
