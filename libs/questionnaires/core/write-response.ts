import { named, publish, type Tx, uuidv7 } from '#platform';
import type { Language } from '#ui/i18n';
import type { ItemState } from './answers.rules.js';
import type { InvitationView } from './invitation.queries.js';
import { Answered } from './questionnaire.events.js';
import type { Version } from './version.queries.js';

/** Sent whenever somebody answers. */
const response = {
  write: {
    name: 'response-write',
    text: `with answered as (update questionnaire_invitation set answered_at = coalesce(answered_at, $7) where id = $5)
     insert into response (id, workspace_id, questionnaire_id, version_id, invitation_id, stratum_id, channel, language, submitted_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, 'link', $8, $7, $7)
     on conflict (invitation_id) do update
       set version_id = excluded.version_id, language = excluded.language, changed_at = excluded.changed_at
     returning id`,
  },
  forgetAnswers: {
    name: 'response-answers-gone',
    text: `delete from answer where response_id = $1`,
  },
  forgetComments: {
    name: 'response-comments-gone',
    text: `delete from comment where response_id = $1`,
  },
  answers: {
    name: 'response-answers',
    text: `insert into answer (workspace_id, response_id, questionnaire_id, item_id, identity, code, stratum_id)
     select $1, $2, $3, a.item, a.identity, a.code, $4 from unnest($5::uuid[], $6::uuid[], $7::int[]) as a (item, identity, code)`,
  },
  comments: {
    name: 'response-comments',
    text: `insert into comment (id, workspace_id, response_id, questionnaire_id, item_id, identity, stratum_id, text)
     select uuidv7(), $1, $2, $3, c.item, c.identity, $4, c.text from unnest($5::uuid[], $6::uuid[], $7::text[]) as c (item, identity, text)`,
  },
};

/**
 * Stores what was answered in place of what was answered before. The invitation must be locked; the unique constraint on it
 * stands behind that. As many statements for one item as for sixty.
 */
export async function writeResponse(
  tx: Tx,
  invitation: InvitationView,
  version: Version,
  states: readonly ItemState[],
  { now, language }: { now: Date; language: Language },
): Promise<void> {
  const { id, workspaceId, questionnaireId, stratumId } = invitation;
  const [written] = await named<{ id: string }>(tx, response.write, [
    uuidv7(),
    workspaceId,
    questionnaireId,
    version.id,
    id,
    stratumId,
    now,
    language,
  ]);
  const answers = states.flatMap(({ codes }, place) => codes.map((code) => ({ place, code })));
  const comments = states.flatMap(({ comment }, place) => (comment === undefined ? [] : [{ place, comment }]));
  await named(tx, response.forgetAnswers, [written!.id]);
  await named(tx, response.forgetComments, [written!.id]);
  await named(tx, response.answers, [
    workspaceId,
    written!.id,
    questionnaireId,
    stratumId,
    answers.map(({ place }) => version.items[place]!.id),
    answers.map(({ place }) => version.items[place]!.identity),
    answers.map(({ code }) => code),
  ]);
  await named(tx, response.comments, [
    workspaceId,
    written!.id,
    questionnaireId,
    stratumId,
    comments.map(({ place }) => version.items[place]!.id),
    comments.map(({ place }) => version.items[place]!.identity),
    comments.map(({ comment }) => comment),
  ]);
  await publish(tx, workspaceId, Answered, { questionnaireId, responseId: written!.id });
}
