import type { MergeHolders } from '#directory';
import { rows, type Tx } from '#platform';
import { plainText, type Sentence } from '#ui/i18n';

const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

const asked = { ja: '案内の宛先', en: 'campaigns' };

/** Both stand in one campaign: whoever answers for whom is for staff to say. */
const bothAsked = (titles: readonly { title: string }[]): Sentence[] =>
  titles.map(({ title }) => ({
    ja: `「${plainText(title)}」の案内に、両方が入っています。先に、どちらかを案内の宛先から外してください。`,
    en: `Both are asked to “${plainText(title)}”. Please take one of them out of that campaign first.`,
  }));

const targetsOfOffices = {
  holds: 'campaign_target.office_id',
  what: asked,
  find: async (tx: Tx, workspaceId: string, id: string) =>
    ids(
      await rows<{ id: string }>(tx, 'select id from campaign_target where workspace_id = $1 and office_id = $2', [
        workspaceId,
        id,
      ]),
    ),
  point: (tx: Tx, workspaceId: string, targets: readonly string[], to: string) =>
    rows(tx, 'update campaign_target set office_id = $3 where workspace_id = $1 and id = any($2::uuid[])', [
      ...[workspaceId, targets, to],
    ]),
  clashes: async (tx: Tx, workspaceId: string, one: string, other: string) =>
    bothAsked(
      await rows<{ title: string }>(
        tx,
        `select e.title from campaign_target a
         join campaign_target b on b.campaign_id = a.campaign_id and b.office_id = $3 and b.person_id is null
         join campaign c on c.id = a.campaign_id join event_card e on e.id = c.event_id
         where a.workspace_id = $1 and a.office_id = $2 and a.person_id is null order by e.starts_at, e.id limit 20`,
        [workspaceId, one, other],
      ),
    ),
};

const targetsOfPeople = {
  holds: 'campaign_target.person_id',
  what: asked,
  find: async (tx: Tx, workspaceId: string, id: string) =>
    ids(
      await rows<{ id: string }>(tx, 'select id from campaign_target where workspace_id = $1 and person_id = $2', [
        workspaceId,
        id,
      ]),
    ),
  point: (tx: Tx, workspaceId: string, targets: readonly string[], to: string) =>
    rows(tx, 'update campaign_target set person_id = $3 where workspace_id = $1 and id = any($2::uuid[])', [
      ...[workspaceId, targets, to],
    ]),
  clashes: async (tx: Tx, workspaceId: string, one: string, other: string) =>
    bothAsked(
      await rows<{ title: string }>(
        tx,
        `select e.title from campaign_target a join campaign_target b on b.campaign_id = a.campaign_id and b.person_id = $3
         join campaign c on c.id = a.campaign_id join event_card e on e.id = c.event_id
         where a.workspace_id = $1 and a.person_id = $2 order by e.starts_at, e.id limit 20`,
        [workspaceId, one, other],
      ),
    ),
};

const visits = {
  holds: 'visit.office_id',
  what: { ja: '訪問', en: 'visits' },
  find: async (tx: Tx, workspaceId: string, id: string) =>
    ids(
      await rows<{ id: string }>(tx, 'select id from visit where workspace_id = $1 and office_id = $2', [
        workspaceId,
        id,
      ]),
    ),
  point: (tx: Tx, workspaceId: string, made: readonly string[], to: string) =>
    rows(tx, 'update visit set office_id = $3 where workspace_id = $1 and id = any($2::uuid[])', [
      ...[workspaceId, made, to],
    ]),
  clashes: async (tx: Tx, workspaceId: string, one: string, other: string): Promise<Sentence[]> => {
    const found = await rows<{ title: string }>(
      tx,
      `select e.title from visit a join visit b on b.event_id = a.event_id and b.office_id = $3 and b.done_on is null
       join event_card e on e.id = a.event_id
       where a.workspace_id = $1 and a.office_id = $2 and a.done_on is null order by e.starts_at, e.id limit 20`,
      [workspaceId, one, other],
    );
    return found.map(({ title }) => ({
      ja: `「${plainText(title)}」のあとの訪問が、両方に予定されています。先に、どちらかの予定を消してください。`,
      en: `A visit after “${plainText(title)}” is planned to both. Please remove one of them first.`,
    }));
  },
};

const markWritten = /^(t|f) ([0-9a-f-]{36}) (.+)$/;

/** A mark goes with its office: what it said stands in place of an id, so that it comes back with the office. */
const marks = {
  holds: 'office_contact_mark.office_id',
  what: { ja: 'はじめて・久しぶりの印', en: 'marks of little contact' },
  find: async (tx: Tx, workspaceId: string, id: string) =>
    ids(
      await rows<{ id: string }>(
        tx,
        `select concat_ws(' ', little, marked_by, to_json(marked_at) #>> '{}') as id from office_contact_mark
         where workspace_id = $1 and office_id = $2`,
        [workspaceId, id],
      ),
    ),
  point: async (tx: Tx, workspaceId: string, written: readonly string[], to: string) => {
    const mark = markWritten.exec(written[0] ?? '');
    if (!mark) return;
    await rows(
      tx,
      `insert into office_contact_mark (workspace_id, office_id, little, marked_by, marked_at)
       values ($1, $2, $3::boolean, $4, $5) on conflict (workspace_id, office_id) do nothing`,
      [workspaceId, to, mark[1], mark[2], mark[3]],
    );
  },
};

/** What of outreach points to a person or an office that turns out to be another one. */
export const mergeHolders: MergeHolders = { person: [targetsOfPeople], office: [targetsOfOffices, visits, marks] };
