"use server";
import { write } from "@/auth/write";
import { addAnswer, consent, withdrawAnswer } from "@/db/queries/answers";
import { handOver, takeBack } from "@/db/queries/hand-overs";
import { ask, close, extend, tellOthers } from "@/db/queries/request-acts";
import { findRequest } from "@/db/queries/requests";
import * as input from "@/domain/request-input";
import { gone } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { dueMoment } from "./due";

export const askServices = write({
  input: input.newRequest,
  audit: "request.create",
  async work(tx, { countries, organisations, dueDay, dueTime, ...asking }, viewer) {
    const dueAt = dueMoment({ dueDay, dueTime }, asking.timeZone);
    const services = [...countries, ...organisations];
    const [first = ""] = await ask(tx, viewer, { ...asking, services, dueAt });
    return {
      subject: first,
      to: services.length > 1 ? paths.requests({ side: "mine" }) : paths.request(first),
    };
  },
});

export const answerRequest = write({
  input: input.newAnswer,
  audit: "answer.create",
  async work(tx, { id, ...said }, viewer) {
    const answerId = await addAnswer(tx, viewer, id, said);
    return { subject: answerId, to: paths.request(id) };
  },
});

export const retractAnswer = write({
  input: input.oneOfRequests,
  audit: "answer.withdraw",
  async work(tx, { id }) {
    return { subject: id, to: paths.request(await withdrawAnswer(tx, id)) };
  },
});

export const consentToFindings = write({
  input: input.oneOfRequests,
  audit: "answer.consent",
  async work(tx, { id }, viewer) {
    return { subject: id, to: paths.request(await consent(tx, viewer, id)) };
  },
});

export const handToColleague = write({
  input: input.handedRequest,
  audit: "request.hand-over",
  async work(tx, { id, accountId }, viewer) {
    await handOver(tx, viewer, id, accountId);
    return { subject: id, to: paths.request(id) };
  },
});

export const takeHandOverBack = write({
  input: input.oneOfRequests,
  audit: "request.take-back",
  async work(tx, { id }) {
    const requestId = await takeBack(tx, id);
    return { subject: requestId, to: paths.request(requestId) };
  },
});

export const moveDue = write({
  input: input.extendedRequest,
  audit: "request.extend",
  async work(tx, { id, reason, ...due }, viewer) {
    const request = await findRequest(tx, id);
    if (!request) throw gone();
    await extend(tx, viewer, id, { dueAt: dueMoment(due, request.timeZone), reason });
    return { subject: id, to: paths.request(id) };
  },
});

export const closeRequest = write({
  input: input.closedRequest,
  audit: "request.close",
  async work(tx, { id, reason }, viewer) {
    await close(tx, viewer, id, reason);
    return { subject: id, to: paths.request(id) };
  },
});

export const sayWhoElse = write({
  input: input.oneOfRequests,
  audit: "request.tell",
  async work(tx, { id }, viewer) {
    await tellOthers(tx, viewer, id);
    return { subject: id, to: paths.request(id) };
  },
});
