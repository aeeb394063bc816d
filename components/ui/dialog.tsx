"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";

/** Something that stands over the page until it is answered. Its first field has the focus; Escape and the button close it; the focus comes back. */
export function Dialog({
  title,
  close,
  onClose,
  children,
}: {
  title: ReactNode;
  /** The word on the button that closes. */
  close: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    element.current?.showModal();
    element.current?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={element} aria-labelledby={id} className="dialog" onClose={onClose} onCancel={onClose}>
      <div className="mb-4 flex items-start justify-between gap-4">
        <h2 id={id}>{title}</h2>
        <button type="button" className="link" onClick={() => element.current?.close()}>
          {close}
        </button>
      </div>
      {children}
    </dialog>
  );
}
