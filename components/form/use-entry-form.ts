"use client";
import { startTransition, useActionState, useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type * as z from "zod";
import { type FieldError, type FormState, type FormValues, fieldErrors, untouched } from "@/domain/form";
import { rawInput } from "@/domain/form-data";

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

type Options = { action: FormAction; schema?: z.ZodType; defaults?: FormValues };

/**
 * One form: the server action, the schema that both sides check with, and what the fields begin with. Without
 * JavaScript the browser posts the form and the page comes back with the typed values and the errors in place.
 */
export function useEntryForm({ action, schema, defaults = {} }: Options) {
  const [state, send, pending] = useActionState(action, untouched);
  const [found, setFound] = useState<Record<string, FieldError[]> | null>(null);
  const { register, formState } = useForm<Record<string, unknown>>({ shouldUseNativeValidation: false });
  const element = useRef<HTMLFormElement>(null);
  const dirty = formState.isDirty && !pending && !state.done;
  const errors = found ?? state.errors;
  const failed = Object.keys(errors).length > 0 || Boolean(!found && state.failure);

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (failed) document.getElementById("form-problem")?.focus();
  }, [state, found]);

  function onSubmit(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    const parsed = schema?.safeParse(rawInput(data), { reportInput: true });
    if (parsed && !parsed.success) return setFound(fieldErrors(parsed.error));
    setFound(null);
    startTransition(() => send(data));
  }

  return {
    action: send,
    onSubmit,
    element,
    pending,
    state,
    errors,
    failed,
    register,
    /** What a field shows first: what was typed, else what it began with. */
    value(name: string): string {
      const given = state.values[name] ?? defaults[name] ?? "";
      return Array.isArray(given) ? (given[0] ?? "") : given;
    },
    values(name: string): string[] {
      const given = state.values[name] ?? (Object.keys(state.values).length > 0 ? [] : defaults[name]) ?? [];
      return Array.isArray(given) ? given : given === "" ? [] : [given];
    },
  };
}

export type EntryFormHandle = ReturnType<typeof useEntryForm>;
