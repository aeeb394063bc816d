"use server";
import { write } from "@/auth/write";
import { addPlace, editPlace } from "@/db/queries/places";
import { editedPlace, newPlace } from "@/domain/vocabulary-input";
import { paths } from "@/lib/paths";

export const createPlace = write({
  input: newPlace,
  audit: "place.create",
  async work(tx, place) {
    const id = await addPlace(tx, place);
    return { subject: id, to: paths.places({ country: place.countryCode, q: place.name }) };
  },
});

export const savePlace = write({
  input: editedPlace,
  audit: "place.edit",
  async work(tx, { id, revision, ...content }) {
    await editPlace(tx, id, revision, content);
    return { subject: id, to: paths.places({ q: content.name }) };
  },
});
