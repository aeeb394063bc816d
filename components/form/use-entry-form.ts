"use client";
import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useActionState, useEffect, useId, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type * as z from "zod";
import { type FieldError, type FormState, type FormValues, fieldErrors, untouched } from "@/domain/form";
import { rawInput, typedValues } from "@/domain/form-data";
import { useLeaveWarning } from "./use-leave-warning";

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

type Options = {
  action: FormAction;
  /** Loaded with the first change, so that pages which are only read stay light. */
  schema?: () => Promise<z.ZodType>;
  defaults?: FormValues;
  /** False where nothing typed is worth a question on leaving. */
  warns?: boolean;
  /** Has its say before anything is sent. */
  before?: (data: FormData) => Promise<void>;
};

/** A line that breaks costs no text: the answer says so, and the same sending can be tried again. */
function keepingText(action: FormAction): FormAction {
  return async (state, data) => {
    try {
      return await action(state, data);
    } catch (error) {
      unstable_rethrow(error);
      return { ...untouched, values: typedValues(data), failure: { key: "unreachable" } };
    }
  };
}

/**
 * One form: the server action, the schema that both sides check with, and what the fields begin with. Without
 * JavaScript the browser posts the form and the page comes back with the typed values and the errors in place.
 */
export function useEntryForm({ action, schema, defaults = {}, warns = true, before }: Options) {
  const t = useTranslations("form");
  const id = useId();
  const [arrived, postPlainly] = useActionState(action, untouched);
  const [state, send, pending] = useActionState(keepingText(action), arrived);
  const [found, setFound] = useState<Record<string, FieldError[]> | null>(null);
  const { register, reset, setValue, formState } = useForm<Record<string, unknown>>();
  const element = useRef<HTMLFormElement>(null);
  const checking = useRef(false);
  const errors = found ?? state.errors;
  const failure = found ? undefined : state.failure;
  const failed = Object.keys(errors).length > 0 || Boolean(failure);

  useLeaveWarning(warns && formState.isDirty && !pending, t("leave"));

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (failed) element.current?.querySelector<HTMLElement>("[data-problem]")?.focus();
  }, [state, found]);

  useEffect(() => {
    if (!state.done) return;
    element.current?.reset();
    reset();
  }, [state, reset]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the schema of a form never changes
  useEffect(() => {
    if (formState.isDirty) schema?.().catch(() => undefined);
  }, [formState.isDirty]);

  async function onSubmit(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending || checking.current) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const data = new FormData(event.currentTarget, submitter);
    checking.current = true;
    const unchecked = submitter?.formNoValidate;
    const loaded = unchecked ? undefined : await schema?.().catch(() => undefined);
    checking.current = false;
    const parsed = loaded?.safeParse(rawInput(data), { reportInput: true });
    if (parsed && !parsed.success) return setFound(fieldErrors(parsed.error));
    setFound(null);
    checking.current = true;
    await before?.(data);
    checking.current = false;
    startTransition(() => send(data));
  }

  /** What a field shows first: what was typed, else what it began with. */
  function value(name: string): string {
    const given = state.values[name] ?? defaults[name] ?? "";
    return Array.isArray(given) ? (given[0] ?? "") : given;
  }

  return {
    id,
    action: postPlainly,
    onSubmit,
    element,
    pending,
    state,
    errors,
    failure,
    failed,
    register,
    /** Something has changed that is not registered. */
    touch: () => setValue("touched", true, { shouldDirty: true }),
    value,
    values(name: string): string[] {
      const given = state.values[name] ?? (Object.keys(state.values).length > 0 ? [] : defaults[name]) ?? [];
      return Array.isArray(given) ? given : given === "" ? [] : [given];
    },
    /** After a collision: what a field holds by now, where that differs from what was typed. */
    standing(name: string): string | null {
      if (state.failure?.key !== "stale") return null;
      const now = state.theirs?.[name] ?? defaults[name];
      return typeof now === "string" && now !== value(name) ? now : null;
    },
  };
}

export type EntryFormHandle = ReturnType<typeof useEntryForm>;
