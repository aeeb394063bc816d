/** Every address of the portal is built here. */

type Query = Record<string, string | number | null | undefined>;

/** The path with those parameters that have a value. */
export function withQuery(path: string, query: Query): string {
  const set = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  if (set.length === 0) return path;
  return `${path}?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}`;
}

/** A path of this site, or home: nothing that a browser could read as another site. */
export function safePath(target: unknown): string {
  if (typeof target !== "string" || target.length > 2000) return "/";
  const plain = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(target);
  return plain ? target : "/";
}

export const paths = {
  home: () => "/",
  signIn: (to?: string | null) => withQuery("/", { to: to && to !== "/" ? safePath(to) : null }),
  invitation: (secret: string) => `/invitation/${secret}`,
  forgotten: () => "/password",
  resetAsked: () => "/password?asked",
  reset: (secret: string) => `/password/${secret}`,

  notices: (query: Query = {}) => withQuery("/notices", query),
  unreadNotices: () => "/api/notices",
  noticeChoices: () => "/account/notices",
  stopMails: (token: string, query: Query = {}) => withQuery(`/stop-mails/${token}`, query),
  stopMailsApi: (token: string) => `/api/stop-mails/${token}`,

  account: (done?: string) => withQuery("/account", { done }),
  feed: (secret: string) => `/api/calendar/${secret}.ics`,

  administration: () => "/administration",
  invitations: () => "/administration/invitations",
  newInvitation: (organisationKey?: string) =>
    withQuery("/administration/invitations/new", { organisation: organisationKey }),
  invitationLink: (id: string) => `/administration/invitations/${id}`,
  audit: () => "/administration/audit",
  accounts: (done?: string) => withQuery("/administration/accounts", { done }),
  editAccount: (id: string, done?: string) => withQuery(`/administration/accounts/${id}`, { done }),
  endPosting: (id: string) => `/administration/accounts/${id}/end`,
  disableAccount: (id: string) => `/administration/accounts/${id}/disable`,
  moveAccount: (id: string) => `/administration/accounts/${id}/move`,

  directory: () => "/directory",
  countries: () => "/directory/countries",
  newCountry: () => "/directory/countries/new",
  country: (code: string) => `/directory/countries/${code.toLowerCase()}`,
  editCountry: (code: string) => `/directory/countries/${code.toLowerCase()}/edit`,
  organisations: () => "/directory/organisations",
  newOrganisation: () => "/directory/organisations/new",
  organisation: (key: string) => `/directory/organisations/${key}`,
  editOrganisation: (key: string) => `/directory/organisations/${key}/edit`,
  newContactPoint: (key: string) => `/directory/organisations/${key}/contact-points/new`,
  editContactPoint: (key: string, id: string) => `/directory/organisations/${key}/contact-points/${id}`,
  people: () => "/directory/people",
  person: (id: string) => `/directory/people/${id}`,
  directoryExport: (kind: "csv" | "vcf") => `/api/directory/contact-points.${kind}`,

  activities: (query: Query = {}) => withQuery("/activities", query),
  activityCalendar: (query: Query = {}) => withQuery("/activities/calendar", query),
  newActivity: () => "/activities/new",
  activity: (id: string) => `/activities/${id}`,
  editActivity: (id: string) => `/activities/${id}/edit`,
  copyActivity: (id: string) => `/activities/${id}/copy`,
  cancelActivity: (id: string) => `/activities/${id}/cancel`,
  activityCalendarFile: (id: string) => `/api/activities/${id}/calendar.ics`,
  participants: (id: string, query: Query = {}) => withQuery(`/activities/${id}/participants`, query),
  importParticipants: (id: string, query: Query = {}) =>
    withQuery(`/activities/${id}/participants/import`, query),
  participantPapers: (id: string) => `/activities/${id}/participants/papers`,
  participantFile: (id: string, kind: "csv" | "xlsx") => `/api/activities/${id}/participants.${kind}`,
  badges: (id: string, query: Query = {}) => withQuery(`/api/activities/${id}/badges.pdf`, query),
  attendanceSheets: (id: string, query: Query = {}) =>
    withQuery(`/api/activities/${id}/attendance.pdf`, query),
  newParticipant: (id: string) => `/activities/${id}/participants/new`,
  editParticipant: (id: string, participant: string) => `/activities/${id}/participants/${participant}`,
  delegations: (id: string) => `/activities/${id}/delegations`,
  newDelegations: (id: string) => `/activities/${id}/delegations/new`,
  delegation: (id: string, delegation: string) => `/activities/${id}/delegations/${delegation}`,
  editDelegation: (id: string, delegation: string) => `/activities/${id}/delegations/${delegation}/edit`,
  invitedTo: () => "/activities/invitations",
  invited: (delegation: string) => `/activities/invitations/${delegation}`,
  nominate: (delegation: string) => `/activities/invitations/${delegation}/nominate`,
  contribution: (delegation: string) => `/activities/invitations/${delegation}/contribution`,
  rooms: (id: string) => `/activities/${id}/rooms`,
  newRoom: (id: string) => `/activities/${id}/rooms/new`,
  editRoom: (id: string, room: string) => `/activities/${id}/rooms/${room}`,
  agenda: (id: string, query: Query = {}) => withQuery(`/activities/${id}/agenda`, query),
  agendaDraft: (id: string, query: Query = {}) => withQuery(`/activities/${id}/agenda/edit`, query),
  newSession: (id: string, query: Query = {}) => withQuery(`/activities/${id}/agenda/edit/new`, query),
  editSession: (id: string, session: string) => `/activities/${id}/agenda/edit/${session}`,
  agendaSettings: (id: string) => `/activities/${id}/agenda/settings`,
  agendaApi: (id: string) => `/api/activities/${id}/agenda`,
  session: (id: string, session: string) => `/activities/${id}/agenda/${session}`,
  agendaVersions: (id: string, query: Query = {}) => withQuery(`/activities/${id}/agenda/versions`, query),
  agendaChanges: (id: string, query: Query = {}) => withQuery(`/activities/${id}/agenda/changes`, query),
  agendaChangesFeed: (id: string, query: Query = {}) =>
    withQuery(`/api/activities/${id}/agenda-changes.atom`, query),
  agendaMessages: (id: string, query: Query = {}) => withQuery(`/activities/${id}/agenda/messages`, query),
  agendaMessage: (id: string, message: string) => `/activities/${id}/agenda/messages/${message}`,
  agendaFile: (id: string, kind: "pdf" | "ics" | "json" | "xml", query: Query = {}) =>
    withQuery(`/api/activities/${id}/agenda.${kind}`, query),
  day: (id: string) => `/activities/${id}/day`,
  sessionDelay: (id: string, session: string, query: Query = {}) =>
    withQuery(`/activities/${id}/day/${session}`, query),
  attendance: (id: string, query: Query = {}) => withQuery(`/activities/${id}/attendance`, query),
  attendanceMarks: (id: string, query: Query = {}) => withQuery(`/activities/${id}/attendance/marks`, query),
  attendanceApi: (id: string) => `/api/activities/${id}/attendance`,
  keptAgenda: (id: string) => `/activities/${id}/agenda/kept`,
  activityDocuments: (id: string) => `/activities/${id}/documents`,

  groups: () => "/groups",
  newGroup: (activityId?: string) => withQuery("/groups/new", { activity: activityId }),
  group: (id: string) => `/groups/${id}`,
  editGroup: (id: string) => `/groups/${id}/edit`,
  mandate: (id: string) => `/groups/${id}/mandate`,
  newMandate: (id: string) => `/groups/${id}/mandate/new`,
  members: (id: string) => `/groups/${id}/members`,
  newMember: (id: string) => `/groups/${id}/members/new`,
  editMember: (id: string, membership: string) => `/groups/${id}/members/${membership}`,
  join: (id: string) => `/groups/${id}/join`,
  milestones: (id: string) => `/groups/${id}/milestones`,
  newMilestone: (id: string) => `/groups/${id}/milestones/new`,
  editMilestone: (id: string, milestone: string) => `/groups/${id}/milestones/${milestone}`,
  groupFindings: (id: string) => `/groups/${id}/findings`,
  groupReview: (id: string, query: Query = {}) => withQuery(`/groups/${id}/review`, query),
  newFinding: (groupId?: string, draftId?: string) =>
    withQuery("/findings/new", { group: groupId, draft: draftId }),
  findingDrafts: () => "/api/findings/drafts",
  attachment: (id: string) => `/api/attachments/${id}`,
  thumbnail: (id: string) => `/api/attachments/${id}/thumbnail`,
  findingOfAnswer: (answerId: string, groupId?: string) =>
    withQuery("/findings/new", { group: groupId, answer: answerId }),
  groupDocuments: (id: string) => `/groups/${id}/documents`,

  findings: (query: Query = {}) => withQuery("/findings", query),
  finding: (id: string) => `/findings/${id}`,
  editFinding: (id: string) => `/findings/${id}/edit`,
  findingVersions: (id: string, query: Query = {}) => withQuery(`/findings/${id}/versions`, query),
  newCorroboration: (id: string) => `/findings/${id}/corroborations/new`,
  editCorroboration: (id: string, corroboration: string) => `/findings/${id}/corroborations/${corroboration}`,
  newCorrection: (id: string, query: Query = {}) => withQuery(`/findings/${id}/corrections/new`, query),
  correction: (id: string, correction: string) => `/findings/${id}/corrections/${correction}`,
  newSharing: (id: string) => `/findings/${id}/sharing/new`,
  sharing: (id: string, request: string) => `/findings/${id}/sharing/${request}`,

  findingsFile: (kind: "csv" | "xlsx" | "pdf" | "stix.json", query: Query = {}) =>
    withQuery(`/api/findings.${kind}`, query),
  savedViews: () => "/findings/views",
  newSavedView: (query: Query = {}) => withQuery("/findings/views/new", query),
  savedView: (id: string) => `/findings/views/${id}`,

  requests: (query: Query = {}) => withQuery("/requests", query),
  requestsByCountry: () => "/requests/countries",
  newRequest: (findingId?: string) => withQuery("/requests/new", { finding: findingId }),
  request: (id: string) => `/requests/${id}`,
  answerRequest: (id: string) => `/requests/${id}/answer`,
  handOverRequest: (id: string) => `/requests/${id}/hand-over`,
  extendRequest: (id: string) => `/requests/${id}/due`,

  places: (query: Query = {}) => withQuery("/places", query),
  newPlace: () => "/places/new",
  editPlace: (id: string) => `/places/${id}`,
  placeSuggestions: (words: string) => withQuery("/api/places", { q: words }),
  placeNear: (latitude: number, longitude: number) =>
    withQuery("/api/places", { near: `${latitude},${longitude}` }),
  vocabularies: (kind?: string) => withQuery("/vocabularies", { kind }),
  newTerm: (kind: string) => withQuery("/vocabularies/new", { kind }),
  editTerm: (id: string) => `/vocabularies/${id}`,

  priorities: (year?: number) => withQuery("/priorities", { year }),
  newPriority: (year: number) => withQuery("/priorities/new", { year }),
  priority: (id: string) => `/priorities/${id}`,
  editPriority: (id: string) => `/priorities/${id}/edit`,
  adoptPriority: (id: string) => `/priorities/${id}/adopt`,

  documents: (query: Query = {}) => withQuery("/documents", query),
  newDocument: (spaceId: string) => withQuery("/documents/new", { space: spaceId }),
  document: (id: string) => `/documents/${id}`,
  editDocument: (id: string) => `/documents/${id}/edit`,
  newDocumentVersion: (id: string) => `/documents/${id}/versions/new`,
  download: (versionId: string) => `/api/files/${versionId}`,

  search: (q?: string) => withQuery("/search", { q }),
};
