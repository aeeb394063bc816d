/** The doors to requests for information and their answers. */
import { findAnswerToPost, listAnswers, listMade } from "@/db/queries/answers";
import { listColleagues, listHandOvers } from "@/db/queries/hand-overs";
import { findAnswerForMail, findRequestForMail } from "@/db/queries/request-mail";
import {
  findRequest,
  listAskedTogether,
  listOthersAsked,
  listRequestFindings,
  listRequestSteps,
  listRequests,
  listResponding,
} from "@/db/queries/requests";
import type { Door } from "./doors";

export const doorsOfRequests: Door[] = [
  {
    name: "requests",
    jobsOwn: true,
    open: async (tx) => [
      await listRequests(tx),
      await listRequests(tx, { side: "by-us", state: "answered" }),
      await listResponding(tx),
    ],
  },
  {
    name: "a request with all that hangs on it",
    open: async (tx, { requests }) => {
      const answers: unknown[] = [];
      for (const { id } of requests.slice(0, 10)) {
        const request = await findRequest(tx, id);
        answers.push(
          request,
          request && (await listAskedTogether(tx, request)),
          await listAnswers(tx, id),
          await listMade(tx, id),
          await listHandOvers(tx, id),
          await listColleagues(tx, id),
          await listOthersAsked(tx, id),
          await listRequestSteps(tx, id),
          await listRequestFindings(tx, id),
          await findRequestForMail(tx, id),
        );
      }
      return answers;
    },
  },
  {
    name: "an answer for a mail and for a finding",
    open: async (tx, { answers }) => {
      const found: unknown[] = [];
      for (const { id } of answers.slice(0, 25))
        found.push(await findAnswerForMail(tx, id), await findAnswerToPost(tx, id));
      return found;
    },
  },
];
