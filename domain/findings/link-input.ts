/** What links two reports as one seizure. */
import * as z from "zod";
import { uuid } from "../input";

export const linkedSeizures = z.strictObject({ findingId: uuid(), seizureId: uuid(), otherId: uuid() });
