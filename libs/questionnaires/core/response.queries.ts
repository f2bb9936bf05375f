import { named, type Statement, type Tx } from '#platform';
import { kinds } from './kinds/index.js';
import type { ItemState, Kind } from './kinds/kind.js';
import type { Channel } from './response.entity.js';

/** One returned form: a state for each item of the version that was answered. */
export interface ResponseView {
  id: string;
  versionId: string;
  channel: Channel;
  submittedAt: Date;
  changedAt: Date;
  /** in no particular order */
  states: ItemState[];
}

/** Every kind looks where it has stored; of one item only its own finds something. */
const values = Object.values<Kind>(kinds).flatMap(({ store }) => store?.value ?? []);
const further = Object.values<Kind>(kinds).flatMap(({ store }) => store?.more ?? []);

const response = `
  select r.id, r.version_id as "versionId", r.channel, r.submitted_at as "submittedAt", r.changed_at as "changedAt",
    (select coalesce(json_agg(json_build_object('identity', s.identity, 'codes', s.codes, 'value', s.value, 'more', coalesce(s.more, '[]'))), '[]')
     from (select a.identity, json_agg(a.code order by a.code) as codes,
             coalesce(${values.join(', ')}) as value, coalesce(${further.join(', ')}) as more
           from answer a where a.response_id = r.id group by a.item_id, a.identity) s) as states
  from response r`;

const ofInvitation: Statement = { name: 'response-of-invitation', text: `${response} where r.invitation_id = $1` };

const ofQuestionnaire: Statement = {
  name: 'response-of-questionnaire',
  text: `${response} where r.id = $1 and r.questionnaire_id = $2`,
};

/** What was answered over this invitation: one statement; null where nothing was. */
export async function loadResponseOf(tx: Tx, invitationId: string): Promise<ResponseView | null> {
  const [found] = await named<ResponseView>(tx, ofInvitation, [invitationId]);
  return found ?? null;
}

export async function loadResponse(tx: Tx, questionnaireId: string, id: string): Promise<ResponseView | null> {
  const [found] = await named<ResponseView>(tx, ofQuestionnaire, [id, questionnaireId]);
  return found ?? null;
}
