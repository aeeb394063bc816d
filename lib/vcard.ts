import ICAL from "ical.js";

export type Card = {
  uid: string;
  name: string;
  organisation: string;
  title?: string;
  email?: string | null;
  phone?: string | null;
  note?: string;
  languages?: string[];
};

/** Contacts as vCard 4.0 (RFC 6350), one after the other. */
export function vcards(cards: Card[]): string {
  return cards
    .map((card) => {
      const component = new ICAL.Component("vcard");
      component.addPropertyWithValue("version", "4.0");
      component.addPropertyWithValue("uid", `urn:uuid:${card.uid}`);
      component.addPropertyWithValue("fn", card.name);
      component.addPropertyWithValue("org", card.organisation);
      if (card.title) component.addPropertyWithValue("title", card.title);
      if (card.email) component.addPropertyWithValue("email", card.email);
      if (card.phone) component.addPropertyWithValue("tel", `tel:${card.phone.replace(/[^+\d]/g, "")}`);
      for (const language of card.languages ?? []) component.addPropertyWithValue("lang", language);
      if (card.note) component.addPropertyWithValue("note", card.note);
      return `${component.toString()}\r\n`;
    })
    .join("");
}
