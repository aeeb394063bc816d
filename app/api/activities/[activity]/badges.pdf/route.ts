import { getTranslations } from "next-intl/server";
import { read } from "@/auth/read";
import { currentViewer } from "@/auth/viewer";
import { type ExportedPerson, readForPrint } from "@/db/queries/participant-export";
import { activityRoles } from "@/domain/activities";
import { isId } from "@/domain/ids";
import { readIn } from "@/domain/local-text";
import { countryName } from "@/lib/countries";
import { type BadgeSize, badgeSheets } from "@/lib/paper-badges";
import { nothing } from "../../../nothing";
import { askedLanguage } from "../asked";
import { askedOnce, paperAnswer } from "../paper-answer";

type Context = { params: Promise<{ activity: string }> };

/** More would hold memory and the process for seconds; a choice of delegation or role makes it less. */
const mostBadges = 800;

/** Which role a badge names where somebody holds several: the first in the order of the roles. */
function leading(roles: ExportedPerson["roles"]) {
  return activityRoles.find((role) => roles.includes(role)) ?? "participant";
}

/** Name badges of all participants, or of one delegation or role, on sheets to be cut. */
export async function GET(request: Request, { params }: Context) {
  const { activity: id } = await params;
  const asked = askedOnce(request);
  const organisationId = asked("organisation");
  if (!isId(id) || (organisationId && !isId(organisationId)) || !(await currentViewer())) return nothing();
  const role = activityRoles.find((each) => each === asked("role"));
  const found = await read((tx) => readForPrint(tx, id, { organisationId, role }));
  if (!found) return nothing();
  const { activity, people } = found;
  const locale = await askedLanguage(request);
  const t = await getTranslations({ locale, namespace: "papers" });
  const ta = await getTranslations({ locale, namespace: "activities" });
  if (people.length === 0) return new Response(t("nobody"), { status: 404 });
  if (people.length > mostBadges) return new Response(t("tooMany"), { status: 422 });
  const title = readIn(activity.title, locale).text;
  const size: BadgeSize = asked("size") === "large" ? "large" : "small";
  const body = await badgeSheets(
    {
      title: `${title}: ${t("badges")}`,
      activity: title,
      size,
      language: locale,
      label: activity.label,
      note: ta("readerNote"),
      createdAt: new Date(),
      pageOf: (page, pages) => t("pageOf", { page, pages }),
    },
    people.map((person) => ({
      name: person.name,
      function: person.function,
      organisation: person.organisation ?? "",
      countryCode: person.countryCode,
      country: person.countryCode ? countryName(person.countryCode, locale) : "",
      role: ta(`roles.${leading(person.roles)}`),
    })),
  );
  return paperAnswer(body, `badges-${locale}.pdf`, locale);
}
