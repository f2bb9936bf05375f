import { Events, type EventView, type Mode } from '#events';
import { Config, LinkSigner, uuidv7 } from '#platform';
import type { Language } from '#ui/i18n';
import {
  Admissions,
  choicesOf,
  Invitations,
  type MyPage,
  PersonalLinks,
  type Placed,
  Registrations,
  type Support,
} from '#registration';
import type { Scene, Stage } from './stage.js';

export interface Applying {
  contact: { name: string; email: string };
  officeName: string;
  /** the mode for each session in its order; null: not attended */
  people: readonly { name: string; kana: string; modes: readonly (Mode | null)[]; support?: Support }[];
  /** a link out of a mail, or taken by staff */
  via: 'invitation' | 'request' | 'telephone' | 'fax';
  language?: Language;
}

/** An application with the token of its page. */
export interface Applied extends MyPage {
  token: string;
}

/** One application, the way somebody with a mailbox or a telephone makes it. */
export async function apply(stage: Stage, scene: Scene, eventId: string, applying: Applying): Promise<Applied> {
  const event = await stage.face(Events).one(scene.workspaceId, eventId);
  const placed =
    applying.via === 'telephone' || applying.via === 'fax'
      ? await admit(stage, scene, event, applying)
      : await applyByLink(stage, scene, event, applying);
  const token = myToken(stage, scene, placed);
  return { ...(await stage.face(Registrations).my(scene.workspaceId, token)), token };
}

export const myPath = (stage: Stage, { slug }: Scene, { applicationId, revision }: Omit<Placed, 'already'>): string =>
  new PersonalLinks(stage.face(LinkSigner), stage.face(Config).baseUrl).myPath(
    { slug },
    { id: applicationId, revision },
  );

const myToken = (stage: Stage, scene: Scene, placed: Placed): string => myPath(stage, scene, placed).split('/').at(-1)!;

async function applyByLink(stage: Stage, scene: Scene, event: EventView, applying: Applying): Promise<Placed> {
  const { contact, language = 'ja' } = applying;
  if (applying.via === 'request') {
    await stage.face(Invitations).requestLink(scene.workspaceId, event.id, contact.email, language, null);
    await stage.settle();
  }
  const token = await tokenFor(stage, scene, event, contact.email);
  const answer = await stage.face(Registrations).apply(scene.workspaceId, token, {
    idempotencyKey: uuidv7(),
    contactName: contact.name,
    contactPhone: '',
    officeName: applying.officeName,
    language,
    people: seated(event, applying),
  });
  if (!('applicationId' in answer)) throw new Error(`${contact.name} could not apply for ${event.title}`);
  return answer;
}

/** Several events may have written to one mailbox. */
async function tokenFor(stage: Stage, scene: Scene, event: EventView, address: string): Promise<string> {
  for (const token of await stage.tokensTo(scene, address, 'r')) {
    const opened = await stage.face(Registrations).open(scene.workspaceId, token);
    if (opened.event.id === event.id) return token;
  }
  throw new Error(`no mail to ${address} has a link to ${event.title}`);
}

function admit(stage: Stage, { workspaceId, staff }: Scene, event: EventView, applying: Applying): Promise<Placed> {
  return stage.face(Admissions).admit(workspaceId, staff['organiser'] ?? staff['owner']!, event.id, {
    idempotencyKey: uuidv7(),
    channel: applying.via === 'fax' ? 'paper' : 'staff',
    contactEmail: applying.contact.email,
    contactName: applying.contact.name,
    contactPhone: '',
    officeName: applying.officeName,
    people: seated(event, applying).map(({ picks, support: _, ...person }) => ({
      ...person,
      choices: choicesOf(event, picks),
      role: 'participant',
    })),
    beyondCapacity: false,
    reason: '',
  });
}

const seated = (event: EventView, { people }: Applying) =>
  people.map(({ name, kana, modes, support = null }) => ({
    name,
    kana,
    support,
    picks: event.sessions.map(({ pools }, n) => pools.find(({ mode }) => mode === modes[n])?.id ?? ''),
  }));
