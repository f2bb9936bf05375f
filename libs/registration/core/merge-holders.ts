import type { MergeHolders } from '#directory';
import { rows, type Tx } from '#platform';
import { plainText, type Sentence } from '#ui/i18n';

const registrations = {
  holds: 'registration.person_id',
  what: { ja: '参加登録', en: 'registrations' },
  async find(tx: Tx, workspaceId: string, id: string) {
    const found = await rows<{ id: string }>(
      tx,
      'select id from registration where workspace_id = $1 and person_id = $2',
      [workspaceId, id],
    );
    return found.map((one) => one.id);
  },
  point: (tx: Tx, workspaceId: string, ids: readonly string[], to: string) =>
    rows(tx, 'update registration set person_id = $3 where workspace_id = $1 and id = any($2::uuid[])', [
      ...[workspaceId, ids, to],
    ]),
  /** Somebody is registered once for an event. */
  async clashes(tx: Tx, workspaceId: string, one: string, other: string): Promise<Sentence[]> {
    const found = await rows<{ title: string }>(
      tx,
      `select e.title from registration a join registration b on b.event_id = a.event_id and b.person_id = $3 and b.live
       join event_card e on e.id = a.event_id
       where a.workspace_id = $1 and a.person_id = $2 and a.live order by e.starts_at, e.id limit 20`,
      [workspaceId, one, other],
    );
    return found.map(({ title }) => ({
      ja: `「${plainText(title)}」に、2人とも申し込んでいます。先に、どちらかの申込を取り消してください。`,
      en: `Both are registered for “${plainText(title)}”. Please cancel one of the registrations first.`,
    }));
  },
};

/** Of two who were both asked to one event, the letter of the one who goes stays without a person. */
const invitationsOfPeople = {
  holds: 'invitation.person_id',
  what: { ja: '案内', en: 'invitations' },
  async find(tx: Tx, workspaceId: string, id: string) {
    const found = await rows<{ id: string }>(
      tx,
      'select id from invitation where workspace_id = $1 and person_id = $2',
      [workspaceId, id],
    );
    return found.map((one) => one.id);
  },
  point: (tx: Tx, workspaceId: string, ids: readonly string[], to: string) =>
    rows(
      tx,
      `update invitation i set person_id = $3
       where i.workspace_id = $1 and i.id = any($2::uuid[]) and (i.origin <> 'staff' or not exists (
         select from invitation o where o.workspace_id = $1 and o.event_id = i.event_id and o.person_id = $3 and o.origin = 'staff'))`,
      [workspaceId, ids, to],
    ),
};

const invitationsOfOffices = {
  holds: 'invitation.office_id',
  what: { ja: '案内', en: 'invitations' },
  async find(tx: Tx, workspaceId: string, id: string) {
    const found = await rows<{ id: string }>(
      tx,
      'select id from invitation where workspace_id = $1 and office_id = $2',
      [workspaceId, id],
    );
    return found.map((one) => one.id);
  },
  point: (tx: Tx, workspaceId: string, ids: readonly string[], to: string) =>
    rows(
      tx,
      `update invitation i set office_id = $3
       where i.workspace_id = $1 and i.id = any($2::uuid[]) and (i.person_id is not null or not exists (
         select from invitation o
         where o.workspace_id = $1 and o.event_id = i.event_id and o.office_id = $3 and o.person_id is null and o.origin = 'staff'))`,
      [workspaceId, ids, to],
    ),
};

const applications = {
  holds: 'application.office_id',
  what: { ja: '申込', en: 'applications' },
  async find(tx: Tx, workspaceId: string, id: string) {
    const found = await rows<{ id: string }>(
      tx,
      'select id from application where workspace_id = $1 and office_id = $2',
      [workspaceId, id],
    );
    return found.map((one) => one.id);
  },
  point: (tx: Tx, workspaceId: string, ids: readonly string[], to: string) =>
    rows(tx, 'update application set office_id = $3 where workspace_id = $1 and id = any($2::uuid[])', [
      ...[workspaceId, ids, to],
    ]),
};

/** Which of an office's links still hold: older ones stay dead, of both, also when the two are parted again. */
const officeLinks = {
  holds: 'office_link.office_id',
  what: { ja: '事業所のページのリンク', en: 'links to an office’s page' },
  async find(tx: Tx, workspaceId: string, id: string) {
    const found = await rows<{ id: string }>(
      tx,
      'select revision::text as id from office_link where workspace_id = $1 and office_id = $2',
      [workspaceId, id],
    );
    return found.map((one) => one.id);
  },
  point: (tx: Tx, workspaceId: string, revisions: readonly string[], to: string) =>
    rows(
      tx,
      `insert into office_link (office_id, workspace_id, revision, changed_at)
       select id, workspace_id, $3, now() from office_card where workspace_id = $1 and id = $2
       on conflict (office_id) do update set revision = greatest(office_link.revision, excluded.revision)`,
      [workspaceId, to, (Number.parseInt(revisions[0] ?? '', 10) || 0) + 1],
    ),
};

/** What of registration points to a person or an office that turns out to be another one. */
export const mergeHolders: MergeHolders = {
  person: [registrations, invitationsOfPeople],
  office: [applications, invitationsOfOffices, officeLinks],
};
