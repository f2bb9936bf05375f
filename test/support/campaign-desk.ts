import type { Organiser } from './organiser.js';
import type { Answer } from './visitor.js';

export interface Asked {
  office?: string;
  person?: string;
  channel: 'mail' | 'post' | 'hand' | 'phone';
}

/** Prepares a campaign, takes these in, and sends it: through the pages. @returns the board */
export async function ask(organiser: Organiser, eventId: string, targets: readonly Asked[]): Promise<Answer> {
  const { visitor } = organiser;
  const choosing = await visitor.post(organiser.path(`events/${eventId}/campaigns`));
  const picks = targets.flatMap(({ office = '', person = '', channel }, n) =>
    Object.entries({ office, person, channel, picked: 'yes' }).map(([name, value]) => [`targets.${n}.${name}`, value]),
  );
  const form = choosing.forms.find(({ action }) => action.includes('/campaigns/'))!;
  const words = Object.fromEntries(form.fields.filter(([name]) => !name.startsWith('targets.')));
  const check = await visitor.post(form.action, { ...words, ...Object.fromEntries(picks), act: 'next' });
  const sent = await visitor.submit(check, '/release');
  if (!sent.path.endsWith('/campaigns')) throw new Error(`not sent: ${sent.status} ${sent.path} ${sent.text}`);
  return sent;
}

export const askPeople = (organiser: Organiser, eventId: string, people: readonly string[]): Promise<Answer> =>
  ask(
    organiser,
    eventId,
    people.map((person) => ({ person, channel: 'mail' })),
  );
