"use client";
import { useEffect } from "react";

type Props =
  | { account: null }
  | { account: string; signOutPath: string; unsent: string; unsentOfOthers: string };

const keeps = () =>
  Object.keys(localStorage).some((key) => key === "enlace-keeps" || /^enlace-(unsent|draft):/.test(key));

/**
 * Looks after what this browser keeps: sends what waits, removes what is another's or has had its time, and at sign-out
 * everything. A page where nothing is kept loads nothing for it.
 */
export function DeviceGuard(props: Props) {
  const { account } = props;
  const [signOutPath, own, others] =
    props.account === null ? ["", "", ""] : [props.signOutPath, props.unsent, props.unsentOfOthers];
  useEffect(() => {
    if (!keeps()) return;
    if (account === null) void import("./session-end").then(({ endedByServer }) => endedByServer());
    else void import("./looking-after").then(({ lookAfter }) => lookAfter(account));
  }, [account]);
  useEffect(() => {
    if (account === null) return;
    const leave = (event: SubmitEvent) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.getAttribute("action") !== signOutPath || !keeps())
        return;
      event.preventDefault();
      void import("./looking-after").then(({ leaveNothing }) => leaveNothing(account, form, { own, others }));
    };
    addEventListener("submit", leave);
    return () => removeEventListener("submit", leave);
  }, [account, signOutPath, own, others]);
  return null;
}
