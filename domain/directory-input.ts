/** What the forms of the directory send. */
import * as z from "zod";
import { contactHours, organisationTypes, supplyChainRoles } from "./directory";
import {
  countryCode,
  language,
  list,
  localText,
  optional,
  requiredText,
  revision,
  text,
  uuid,
} from "./input";

const website = text(300).refine((value) => value === "" || /^https?:\/\/[^\s]+$/.test(value), "website");

const organisation = {
  name: requiredText(160),
  fullName: localText(300),
  type: z.enum(organisationTypes),
  languages: list(language(), 20),
  website,
};

export const newOrganisation = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "key")
    .max(40),
  countryCode: optional(countryCode()),
  ...organisation,
});

export const editedOrganisation = z.strictObject({ id: uuid(), revision: revision(), ...organisation });

export const newCountry = z.strictObject({ code: countryCode() });

export const leadOrganisation = z.strictObject({
  code: countryCode(),
  revision: revision(),
  organisationId: optional(uuid()),
});

/** A month or a year: `2021` or `2021-11`. */
const period = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, "period");

export const newCountryRole = z
  .strictObject({
    code: countryCode(),
    role: z.enum(supplyChainRoles),
    region: text(120),
    from: period,
    until: optional(period),
  })
  .refine((input) => !input.until || input.until >= input.from, { path: ["until"], error: "endBeforeStart" });

const contactPoint = {
  service: localText(200, { required: true }),
  hours: z.enum(contactHours),
  languages: list(language(), 20),
  phone: text(60),
  email: text(254),
  secureChannel: text(200),
};

const reachable = (input: { phone: string; email: string; secureChannel: string }) =>
  Boolean(input.phone || input.email || input.secureChannel);
const channel = { path: ["phone"], error: "channel" };

export const newContactPoint = z
  .strictObject({ organisationId: uuid(), ...contactPoint })
  .refine(reachable, channel);

export const editedContactPoint = z
  .strictObject({ id: uuid(), revision: revision(), ...contactPoint })
  .refine(reachable, channel);
