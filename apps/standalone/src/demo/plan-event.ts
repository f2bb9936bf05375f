import { type EventPlan, Events } from '#events';
import { Invitations } from '#registration';
import { recipe, Reminders } from '#outreach';
import { uuidv7 } from '#platform';
import type { Scene, Stage } from './stage.js';

/** Made by an organiser, and kept as an idea, as a draft, or published with the usual reminders. @returns its id */
export async function planEvent(
  stage: Stage,
  { workspaceId, staff }: Scene,
  plan: EventPlan,
  keep: 'idea' | 'draft' | 'published' | 'published without reminders',
): Promise<string> {
  const organiser = staff['organiser'] ?? staff['owner']!;
  const id = uuidv7();
  const refused = await stage.face(Events).create(workspaceId, organiser, id, plan, keep === 'idea' ? 'idea' : 'draft');
  if (refused.length > 0) throw new Error(refused.map(({ field, sentence }) => `${field} ${sentence.ja}`).join('; '));
  if (keep === 'idea' || keep === 'draft') return id;
  await stage.face(Events).publish(workspaceId, organiser, id);
  if (keep === 'published') await remind(stage, { workspaceId, staff }, id);
  return id;
}

/** Writes to these people, each with a link of their own. */
export async function inviteAll(
  stage: Stage,
  { workspaceId, staff }: Scene,
  eventId: string,
  personIds: readonly string[],
): Promise<void> {
  await stage.face(Invitations).invite(workspaceId, staff['organiser'] ?? staff['owner']!, eventId, personIds);
}

function remind(stage: Stage, { workspaceId, staff }: Omit<Scene, 'slug'>, eventId: string): Promise<void> {
  const choices = recipe.flatMap(({ purpose, offset }) =>
    'days' in offset ? [{ purpose, active: true, offset }] : [],
  );
  return stage.face(Reminders).save(workspaceId, staff['organiser'] ?? staff['owner']!, eventId, choices, []);
}
