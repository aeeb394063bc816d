/** The filters of a list that a person keeps under a name: theirs alone. */
import { pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, id, revision } from "./columns";
import { deletable, insertable, readableBy, updatable, viewer } from "./rules";

// Words that somebody looked for may come from what is RED, so that no feed and no token reads them.
const own = `account_id = ${viewer} and (select viewer_ceiling()) = 4`;

export const savedViews = pgTable(
  "saved_views",
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    name: text().notNull(),
    /** As the list's address has them: `mode=mode%2Fcontainer&state=validated`. */
    filter: text().notNull(),
    createdAt: createdAt(),
    revision: revision(),
  },
  (t) => [
    unique("saved_views_name_unique").on(t.accountId, t.name),
    ...readableBy(own),
    ...insertable(own),
    ...updatable(own),
    ...deletable(own),
  ],
);
