import { accountId } from "@/db/seed/accounts";
import { activityId, participantId, roomId } from "@/db/seed/activities";
import { messageId, sessionId } from "@/db/seed/agenda";
import { delegationId } from "@/db/seed/delegations";
import { documentId } from "@/db/seed/documents";
import { findingId } from "@/db/seed/findings";
import { groupId } from "@/db/seed/groups";
import { idOf } from "@/db/seed/ids";
import { priorityId } from "@/db/seed/priorities";
import { shiftOn } from "@/db/seed/programme/shifts";
import { paths } from "@/lib/paths";
import type { Person } from "../people";

type Visit = { path: string; as: Person | null };

const as = (person: Person | null, ...addresses: string[]): Visit[] =>
  addresses.map((path) => ({ path, as: person }));

const [routes, lima, annual] = [groupId("routes"), activityId("lima"), activityId("annual")];
const cell = activityId("coordination");
const shift = sessionId("coordination", shiftOn(new Date())?.key ?? "");

/** Every page of the seed, each as somebody who may open it. */
export const everyPage: Visit[] = [
  ...as(null, paths.home(), paths.forgotten(), paths.activity(activityId("buenos-aires")), paths.documents()),
  ...as(
    "uy.focal",
    paths.home(),
    paths.account(),
    paths.search("cocaina"),
    paths.search(),
    paths.groups(),
    paths.group(routes),
    paths.mandate(routes),
    paths.members(routes),
    paths.groupFindings(routes),
    paths.groupDocuments(routes),
    paths.editGroup(routes),
    paths.newMandate(routes),
    paths.newMember(routes),
    paths.editMember(routes, idOf(`membership ${routes} br.member`)),
    paths.newMilestone(routes),
    paths.editMilestone(routes, idOf("milestone routes 1")),
    paths.findings(),
    paths.findings({ drafts: 1 }),
    paths.newFinding(),
    paths.newFinding(routes),
    paths.finding(findingId("reefer")),
    paths.finding(findingId("red")),
    paths.finding(findingId("uy-africa")),
    paths.priorities(),
    paths.priority(priorityId("S1")),
    paths.priority(priorityId("O3")),
    paths.newPriority(2022),
    paths.documents(),
    paths.document(documentId("agenda")),
    paths.newDocument(routes),
    paths.editDocument(documentId("terms")),
    paths.newDocumentVersion(documentId("terms")),
    paths.countries(),
    paths.country("UY"),
    paths.organisations(),
    paths.organisation("police-uy"),
    paths.editOrganisation("police-uy"),
    paths.newContactPoint("police-uy"),
    paths.editContactPoint("police-uy", idOf("contact point uy")),
    paths.people(),
    paths.person(accountId("br.member")),
    paths.endPosting(accountId("uy.member")),
    paths.findings({ author: accountId("uy.member") }),
    paths.documents({ author: accountId("uy.member") }),
    paths.invitedTo(),
    paths.invited(delegationId("annual", "uy")),
    paths.nominate(delegationId("annual", "uy")),
    paths.contribution(delegationId("annual", "uy")),
  ),
  ...as("frontex.focal", paths.invited(delegationId("annual", "frontex"))),
  ...as("europol.member", paths.join(routes)),
  ...as(
    "br.member",
    paths.agenda(lima),
    paths.agenda(lima, { view: "list" }),
    paths.agenda(lima, { view: "rooms", day: "2021-12-01" }),
    paths.agenda(lima, { view: "mine" }),
    paths.session(lima, sessionId("lima", "picture")),
    paths.agendaVersions(lima, { from: 1, to: 2 }),
    paths.agendaChanges(lima),
    paths.keptAgenda(lima),
  ),
  ...as(null, paths.agendaChanges(activityId("buenos-aires"))),
  ...as(
    "organiser",
    paths.agendaVersions(lima, { from: 2, to: "draft" }),
    paths.agendaMessages(activityId("annual")),
    paths.agendaMessages(lima),
    paths.agendaMessage(activityId("annual"), messageId("annual", "br.focal")),
  ),
  ...as(
    "organiser",
    paths.agendaDraft(lima),
    paths.agendaSettings(lima),
    paths.newSession(lima),
    paths.editSession(lima, sessionId("lima", "picture")),
  ),
  ...as(
    "uy.member",
    paths.editFinding(findingId("reefer")),
    paths.editFinding(findingId("draft")),
    paths.contribution(delegationId("lima", "uy")),
  ),
  ...as(
    "organiser",
    paths.newGroup(),
    paths.group(groupId("ports")),
    paths.editCountry("UY"),
    paths.editPriority(priorityId("O4")),
    paths.adoptPriority(priorityId("O3")),
    paths.activities(),
    paths.activities({ when: "past", state: "closed", country: "PE", q: "cocaina" }),
    paths.activityCalendar({ month: "2021-11" }),
    paths.activityCalendar({ year: 2022 }),
    paths.newActivity(),
    paths.activity(lima),
    paths.activity(activityId("cancelled")),
    paths.editActivity(lima),
    paths.copyActivity(lima),
    paths.cancelActivity(activityId("next-workshop")),
    paths.participants(lima),
    paths.newParticipant(lima),
    paths.editParticipant(lima, participantId("lima", "organiser")),
    paths.rooms(lima),
    paths.newRoom(lima),
    paths.editRoom(lima, roomId("lima", 0)),
    paths.activityDocuments(lima),
    paths.day(cell),
    paths.day(lima),
    paths.sessionDelay(cell, shift, { minutes: 15, reach: "all" }),
    paths.sessionDelay(cell, shift),
    paths.attendance(lima),
    paths.attendanceMarks(cell, { session: shift }),
    paths.attendanceMarks(annual),
    paths.session(cell, shift),
    paths.delegations(lima),
    paths.delegations(activityId("next-workshop")),
    paths.newDelegations(annual),
    paths.delegation(lima, delegationId("lima", "py")),
    paths.delegation(annual, delegationId("annual", "interpol")),
    paths.editDelegation(annual, delegationId("annual", "uy")),
  ),
  ...as(
    "admin",
    paths.administration(),
    paths.accounts(),
    paths.editAccount(accountId("uy.member")),
    paths.endPosting(accountId("pt.member")),
    paths.endPosting(accountId("br.focal")),
    paths.invitations(),
    paths.newInvitation(),
    paths.audit(),
    paths.newCountry(),
    paths.newOrganisation(),
  ),
];
