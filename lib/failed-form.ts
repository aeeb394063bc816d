import { AsyncLocalStorage } from "node:async_hooks";

/**
 * What a form posted without JavaScript leaves for the page that answers it: its title says that something is wrong. The
 * server and Next each load this file, so the notes of a request hang on the process.
 */
type Notes = { failed: boolean };

const key = Symbol.for("enlace.form-notes");
const shared = globalThis as { [key]?: AsyncLocalStorage<Notes> };

function notes(): AsyncLocalStorage<Notes> {
  shared[key] ??= new AsyncLocalStorage();
  return shared[key];
}

/** Answers a request that may carry a form; with JavaScript the form itself changes the title. */
export function withFormNotes<R>(answer: () => R): R {
  return notes().run({ failed: false }, answer);
}

/** The same state, remembered for the page when it tells of an error. */
export function noted<S extends { errors: Record<string, unknown>; failure?: unknown }>(state: S): S {
  const here = notes().getStore();
  if (here && (state.failure || Object.keys(state.errors).length > 0)) here.failed = true;
  return state;
}

/** Whether the page answers a form that failed. */
export function formFailed(): boolean {
  return notes().getStore()?.failed ?? false;
}
