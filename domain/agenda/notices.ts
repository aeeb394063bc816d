/** What a person hears of a published version: which of their sessions changed, and how. Texts are read later, as them. */
import type { ChangeKind } from "./difference";

export type Notice = { sessionId: string; kinds: ChangeKind[] };
