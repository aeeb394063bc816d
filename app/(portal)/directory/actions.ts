"use server";
import { write } from "@/auth/write";
import * as countries from "@/db/queries/countries";
import * as organisations from "@/db/queries/organisations";
import * as input from "@/domain/directory-input";
import { oneId } from "@/domain/identity-input";
import { paths } from "@/lib/paths";

export const createCountry = write({
  input: input.newCountry,
  audit: "country.create",
  async work(tx, { code }) {
    await countries.addCountry(tx, code);
    return { to: paths.country(code) };
  },
});

export const setLeadOrganisation = write({
  input: input.leadOrganisation,
  audit: "country.name-lead",
  async work(tx, { code, revision, organisationId }) {
    await countries.nameLeadOrganisation(tx, code, revision, organisationId);
    return { subject: organisationId, to: paths.country(code) };
  },
});

export const createCountryRole = write({
  input: input.newCountryRole,
  audit: "country-role.create",
  async work(tx, { code, ...role }) {
    const id = await countries.addCountryRole(tx, code, role);
    return { subject: id, to: paths.country(code) };
  },
});

export const deleteCountryRole = write({
  input: oneId,
  audit: "country-role.remove",
  async work(tx, { id }) {
    const code = await countries.removeCountryRole(tx, id);
    return { subject: id, to: paths.country(code) };
  },
});

export const createOrganisation = write({
  input: input.newOrganisation,
  audit: "organisation.create",
  async work(tx, content) {
    const id = await organisations.addOrganisation(tx, content);
    return { subject: id, to: paths.organisation(content.key) };
  },
});

export const saveOrganisation = write({
  input: input.editedOrganisation,
  audit: "organisation.edit",
  async work(tx, { id, revision, ...content }) {
    const key = await organisations.editOrganisation(tx, id, revision, content);
    return { subject: id, to: paths.organisation(key) };
  },
});

export const createContactPoint = write({
  input: input.newContactPoint,
  audit: "contact-point.create",
  async work(tx, content, viewer) {
    const { id, key } = await organisations.addContactPoint(tx, viewer, content);
    return { subject: id, to: paths.organisation(key) };
  },
});

export const saveContactPoint = write({
  input: input.editedContactPoint,
  audit: "contact-point.edit",
  async work(tx, { id, revision, ...content }) {
    const key = await organisations.editContactPoint(tx, id, revision, content);
    return { subject: id, to: paths.organisation(key) };
  },
});

export const confirmContactPoint = write({
  input: oneId,
  audit: "contact-point.verify",
  async work(tx, { id }, viewer) {
    const key = await organisations.verifyContactPoint(tx, viewer, id);
    return { subject: id, to: paths.organisation(key) };
  },
});

export const deleteContactPoint = write({
  input: oneId,
  audit: "contact-point.remove",
  async work(tx, { id }) {
    const key = await organisations.removeContactPoint(tx, id);
    return { subject: id, to: paths.organisation(key) };
  },
});
