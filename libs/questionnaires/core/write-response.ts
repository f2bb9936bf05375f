import { named, publish, type Tx, uuidv7 } from '#platform';
import type { Language } from '#ui/i18n';
import { kinds } from './kinds/index.js';
import type { ItemState, Kind } from './kinds/kind.js';
import type { Channel } from './response.entity.js';
import { Answered } from './questionnaire.events.js';
import type { Version } from './version.queries.js';

/** Sent whenever somebody answers. */
const response = {
  write: {
    name: 'response-write',
    text: `with answered as (update questionnaire_invitation set answered_at = coalesce(answered_at, $7) where id = $5)
     insert into response (id, workspace_id, questionnaire_id, version_id, invitation_id, stratum_id, channel, language, submitted_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $9, $8, $7, $7)
     on conflict (invitation_id) do update
       set channel = excluded.channel, version_id = excluded.version_id, language = excluded.language, changed_at = excluded.changed_at
     returning id`,
  },
  writeUnasked: {
    name: 'response-write-unasked',
    text: `insert into response (id, workspace_id, questionnaire_id, version_id, office_id, stratum_id, channel, language, submitted_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $9, $8, $7, $7)
     on conflict (id) do nothing
     returning id`,
  },
  forgetAnswers: {
    name: 'response-answers-gone',
    text: `delete from answer where response_id = $1`,
  },
  answers: {
    name: 'response-answers',
    text: `insert into answer (workspace_id, response_id, questionnaire_id, item_id, identity, code, stratum_id)
     select $1, $2, $3, a.item, a.identity, a.code, $4 from unnest($5::uuid[], $6::uuid[], $7::int[]) as a (item, identity, code)`,
  },
};

/** Whose answers these are, and the way they came. */
export interface Returned {
  workspaceId: string;
  questionnaireId: string;
  stratumId: string;
  channel: Channel;
  /** the request they answer; none: nobody had been asked, the response has this id and this office */
  by: { invitationId: string } | { responseId: string; officeId: string | null };
}

/**
 * Stores what was answered in place of what was answered before. The invitation must be locked; the unique constraint on it
 * stands behind that. As many statements for one item as for sixty: what is no option's is stored by its kind, all of it at once.
 * @returns false where a response of this id has been stored before
 */
export async function writeResponse(
  tx: Tx,
  { workspaceId, questionnaireId, stratumId, channel, by }: Returned,
  version: Version,
  states: readonly ItemState[],
  { now, language }: { now: Date; language: Language },
): Promise<boolean> {
  const asked = 'invitationId' in by;
  const [written] = await named<{ id: string }>(tx, asked ? response.write : response.writeUnasked, [
    asked ? uuidv7() : by.responseId,
    workspaceId,
    questionnaireId,
    version.id,
    asked ? by.invitationId : by.officeId,
    stratumId,
    now,
    language,
    channel,
  ]);
  if (!written) return false;
  const answers = states.flatMap(({ codes }, place) => codes.map((code) => ({ place, code })));
  await named(tx, response.forgetAnswers, [written.id]);
  await named(tx, response.answers, [
    workspaceId,
    written.id,
    questionnaireId,
    stratumId,
    answers.map(({ place }) => version.items[place]!.id),
    answers.map(({ place }) => version.items[place]!.identity),
    answers.map(({ code }) => code),
  ]);
  for (const [kind, { store }] of Object.entries<Kind>(kinds)) {
    if (store?.forget) await named(tx, store.forget, [written.id]);
    const own = version.items.flatMap((item, place) => {
      const { value, more = [] } = states[place]!;
      return item.kind !== kind || value === undefined ? [] : [value, ...more].map((one) => ({ item, value: one }));
    });
    if (!store || own.length === 0) continue;
    await named(tx, store.write, [
      workspaceId,
      written.id,
      questionnaireId,
      stratumId,
      own.map(({ item }) => item.id),
      own.map(({ item }) => item.identity),
      own.map(({ value }) => value),
    ]);
  }
  await publish(tx, workspaceId, Answered, { questionnaireId, responseId: written.id });
  return true;
}
