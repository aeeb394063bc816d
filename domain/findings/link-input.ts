/** What links two reports as one seizure, seen from the first. */
import * as z from "zod";
import { uuid } from "../input";

export const linkedSeizures = z.strictObject({ seizureId: uuid(), otherId: uuid() });
