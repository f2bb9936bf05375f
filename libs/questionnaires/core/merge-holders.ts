import type { MergeHolders } from '#directory';
import { rows, type Tx } from '#platform';
import { plainText, type Sentence } from '#ui/i18n';

/** Whoever is asked is asked once. */
const bothAsked = (titles: readonly { title: string }[]): Sentence[] =>
  titles.map(({ title }) => ({
    ja: `アンケート「${plainText(title)}」を、両方にお願いしています。`,
    en: `Both were asked to answer the questionnaire “${plainText(title)}”.`,
  }));

const asked = { ja: '回答のお願い', en: 'requests to answer' };

const ofPeople = {
  holds: 'questionnaire_invitation.person_id',
  what: asked,
  async find(tx: Tx, workspaceId: string, id: string) {
    const found = await rows<{ id: string }>(
      tx,
      'select id from questionnaire_invitation where workspace_id = $1 and person_id = $2',
      [workspaceId, id],
    );
    return found.map((one) => one.id);
  },
  point: (tx: Tx, workspaceId: string, ids: readonly string[], to: string) =>
    rows(tx, 'update questionnaire_invitation set person_id = $3 where workspace_id = $1 and id = any($2::uuid[])', [
      ...[workspaceId, ids, to],
    ]),
  async clashes(tx: Tx, workspaceId: string, one: string, other: string) {
    const found = await rows<{ title: string }>(
      tx,
      `select q.title from questionnaire_invitation a
       join questionnaire_invitation b on b.questionnaire_id = a.questionnaire_id and b.person_id = $3 and b.recipient = 'person'
       join questionnaire q on q.id = a.questionnaire_id
       where a.workspace_id = $1 and a.person_id = $2 and a.recipient = 'person' order by q.created_at, q.id limit 20`,
      [workspaceId, one, other],
    );
    return bothAsked(found);
  },
};

const ofOffices = {
  holds: 'questionnaire_invitation.office_id',
  what: asked,
  async find(tx: Tx, workspaceId: string, id: string) {
    const found = await rows<{ id: string }>(
      tx,
      'select id from questionnaire_invitation where workspace_id = $1 and office_id = $2',
      [workspaceId, id],
    );
    return found.map((one) => one.id);
  },
  point: (tx: Tx, workspaceId: string, ids: readonly string[], to: string) =>
    rows(tx, 'update questionnaire_invitation set office_id = $3 where workspace_id = $1 and id = any($2::uuid[])', [
      ...[workspaceId, ids, to],
    ]),
  async clashes(tx: Tx, workspaceId: string, one: string, other: string) {
    const found = await rows<{ title: string }>(
      tx,
      `select q.title from questionnaire_invitation a
       join questionnaire_invitation b on b.questionnaire_id = a.questionnaire_id and b.office_id = $3 and b.recipient = 'office'
       join questionnaire q on q.id = a.questionnaire_id
       where a.workspace_id = $1 and a.office_id = $2 and a.recipient = 'office' order by q.created_at, q.id limit 20`,
      [workspaceId, one, other],
    );
    return bothAsked(found);
  },
};

const copies = {
  holds: 'distribution.office_id',
  what: { ja: '配布した紙', en: 'copies handed out' },
  async find(tx: Tx, workspaceId: string, id: string) {
    const found = await rows<{ id: string }>(
      tx,
      'select id from distribution where workspace_id = $1 and office_id = $2',
      [workspaceId, id],
    );
    return found.map((one) => one.id);
  },
  point: (tx: Tx, workspaceId: string, ids: readonly string[], to: string) =>
    rows(tx, 'update distribution set office_id = $3 where workspace_id = $1 and id = any($2::uuid[])', [
      ...[workspaceId, ids, to],
    ]),
};

const responses = {
  holds: 'response.office_id',
  what: { ja: '回答', en: 'responses' },
  async find(tx: Tx, workspaceId: string, id: string) {
    const found = await rows<{ id: string }>(tx, 'select id from response where workspace_id = $1 and office_id = $2', [
      workspaceId,
      id,
    ]);
    return found.map((one) => one.id);
  },
  point: (tx: Tx, workspaceId: string, ids: readonly string[], to: string) =>
    rows(tx, 'update response set office_id = $3 where workspace_id = $1 and id = any($2::uuid[])', [
      ...[workspaceId, ids, to],
    ]),
};

/** What of questionnaires points to a person or an office that turns out to be another one. */
export const mergeHolders: MergeHolders = { person: [ofPeople], office: [ofOffices, copies, responses] };
