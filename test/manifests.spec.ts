import { readdirSync, readFileSync } from 'node:fs';
import type { MailManifest } from '../libs/messaging/index.js';
import { Navigation } from '../libs/platform/web/navigation.js';
import { inOrder, type Named, Visit } from '../libs/platform/index.js';
import { organiser } from './support/events-desk.js';
import { manifests, wholeHouse } from './support/manifests.js';

const house = wholeHouse();

describe('permissions', () => {
  it('are held by the roles of the product’s word list', () => {
    const heldBy = (role: string) =>
      house.permissions.filter((one) => house.holders(one).some((held) => held === role));
    expect(heldBy('owner')).toEqual(house.permissions);
    expect(heldBy('organiser').sort()).toEqual([
      'attendance.read', 'attendance.take', 'campaigns.edit', 'digest.choose', 'directory.edit', 'directory.find', 'directory.read', 'events.edit', 'events.read', 'fees.take',
      'mails.read', 'mails.send', 'names.protected', 'questionnaires.edit', 'questionnaires.read', 'registrations.admit', 'registrations.edit',
      'registrations.read', 'reminders.edit', 'staff.home', 'support.arrange', 'tally.read', 'visits.edit',
    ]); // prettier-ignore
    expect(heldBy('reception').sort()).toEqual([
      'attendance.read', 'attendance.take', 'directory.find', 'events.read', 'fees.take', 'names.protected', 'registrations.admit', 'registrations.read', 'staff.home',
    ]); // prettier-ignore
    expect(heldBy('reviewer').sort()).toEqual([
      'attendance.read', 'directory.find', 'directory.read', 'events.read', 'names.protected', 'questionnaires.read', 'staff.home', 'tally.read',
    ]); // prettier-ignore
    expect(heldBy('viewer').sort()).toEqual([
      'attendance.read',
      'directory.find',
      'directory.read',
      'events.read',
      'questionnaires.read',
      'staff.home',
      'tally.read',
    ]);
  });

  it('of the digest are held by those whose work it is about', () => {
    expect(house.holders('digest.choose')).toEqual(house.holders('registrations.edit'));
  });
});

const sourcesOf = (context: string): string =>
  readdirSync(`libs/${context}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name))
    .map((name) => readFileSync(`libs/${context}/${name}`, 'utf8'))
    .join('\n');

/** What each context records, by the statements in its sources. */
const recordingsOf = (context: string): string[] =>
  sourcesOf(context).match(/(?:\.record|#note|book\.write)\(\s*tx,[^;]*/g) ?? [];

const literals = (texts: string[], pattern: RegExp) => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, found]) => found!))),
];

const contexts = Object.entries(manifests);

describe('the audit trail', () => {
  it.each(contexts)('has words for every deed that %s records, declared there', (context, manifest) => {
    const deeds = literals(recordingsOf(context), /'([a-z]+\.[a-z-]+)'/g);
    expect(deeds.filter((deed) => !(deed in (manifest.verbs ?? {})))).toEqual([]);
  });

  it('has words for every kind of thing that any context does something to', () => {
    const kinds = literals(
      contexts.flatMap(([context]) => recordingsOf(context)),
      /kind: '([a-z-]+)'/g,
    );
    expect(kinds.length).toBeGreaterThan(5);
    const declared = contexts.flatMap(([, { subjects = {} }]) => Object.keys(subjects));
    expect(kinds.filter((kind) => !declared.includes(kind))).toEqual([]);
  });
});

it('knows every kind of mail, each of the context it is called after', () => {
  const written = contexts.flatMap(([context, manifest]) =>
    ((manifest as MailManifest).mailKinds ?? []).map(({ kind }) => ({ context, kind })),
  );
  expect(written.filter(({ context, kind }) => !kind.startsWith(`${context}.`))).toEqual([]);
  const of = (context: string) =>
    written.filter((one) => one.context === context).map(({ kind }) => kind.slice(context.length + 1));
  expect(of('access')).toEqual(['login-link', 'invite']);
  expect(of('registration')).toEqual([
    ...['link', 'invitation', 'received', 'changed', 'cancelled', 'swapped'],
    ...['promoted', 'offered', 'lapsed', 'withdrawn', 'approved', 'not-approved', 'moved', 'called-off', 'links'],
    ...['invitation-moved', 'invitation-called-off', 'readdressed', 'office-link'],
  ]);
  expect(of('questionnaires')).toEqual(['request']);
  expect(of('outreach')).toEqual([
    'week-before',
    'day-before',
    'join',
    'thanks',
    'absent',
    'unanswered',
    'custom',
    'digest',
    'campaign',
    'campaign-again',
    'campaign-test',
  ]);
});

/** Mails that a context names though another sends them, by its sources. */
function foreignMails(context: string, sources: string): string[] {
  const others = contexts
    .filter(([other]) => other !== context)
    .flatMap(([, one]) => (one as MailManifest).mailKinds ?? []);
  return others.map(({ kind }) => kind).filter((kind) => new RegExp(`(['"\`])${kind}\\1`).test(sources));
}

it.each(contexts.map(([context]) => context))('lets nobody but %s ask for mails of its kinds', (context) => {
  expect(foreignMails(context, sourcesOf(context))).toEqual([]);
});

it('sees a mail that is named elsewhere', () => {
  expect(foreignMails('outreach', `const answers = ['registration.link', 'outreach.join'];`)).toEqual([
    'registration.link',
  ]);
});

it('puts the main menu in its order', () => {
  const navigation = new Navigation();
  wholeHouse(navigation);
  const keys = navigation.links(new Visit(), { ...organiser, may: () => true }, 'a').map(({ key }) => key);
  expect(keys).toEqual(['today', 'events', 'directory', 'questionnaires', 'mails', 'settings']);
});

describe('what stands on pages of another context', () => {
  const keys = (...kinds: string[]) => {
    const of = (one: object) => kinds.flatMap((kind) => (one as Record<string, readonly Named[]>)[kind] ?? []);
    return inOrder(Object.values(manifests).flatMap(of)).map(({ key }) => key);
  };

  it.each([
    ['tabs questionnaireTabs', 'overview campaigns applications attendance questionnaire tally reminders mails'],
    ['steps', 'invitations reception roster applications reminders link attendance questionnaire'],
    ['funnel', 'registration attendance answers'],
    ['mine', 'support join questionnaire'],
    ['copies', 'questions reminders questionnaire'],
  ])('has its order, by name: %s', (kind, order) => {
    expect(keys(...kind.split(' ')).join(' ')).toBe(order);
  });
});
