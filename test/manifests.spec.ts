import { readdirSync, readFileSync } from 'node:fs';
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
      'attendance.read', 'attendance.take', 'digest.choose', 'directory.edit', 'directory.read', 'events.edit', 'events.read',
      'mails.read', 'mails.send', 'names.protected', 'questionnaires.edit', 'questionnaires.read', 'registrations.admit', 'registrations.edit',
      'registrations.read', 'reminders.edit', 'staff.home', 'tally.read',
    ]); // prettier-ignore
    expect(heldBy('reception').sort()).toEqual([
      'attendance.read', 'attendance.take', 'events.read', 'names.protected', 'registrations.admit', 'registrations.read', 'staff.home',
    ]); // prettier-ignore
    expect(heldBy('reviewer').sort()).toEqual([
      'attendance.read', 'directory.read', 'events.read', 'names.protected', 'questionnaires.read', 'staff.home', 'tally.read',
    ]); // prettier-ignore
    expect(heldBy('viewer').sort()).toEqual([
      'attendance.read',
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

/** What each context records, by the statements in its sources. */
function recordingsOf(context: string): string[] {
  const names = readdirSync(`libs/${context}`, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name))
    .flatMap(
      (name) =>
        readFileSync(`libs/${context}/${name}`, 'utf8').match(/(?:\.record|#note|book\.write)\(\s*tx,[^;]*/g) ?? [],
    );
}

const literals = (texts: string[], pattern: RegExp) => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, found]) => found!))),
];

describe('the audit trail', () => {
  const contexts = Object.entries(manifests);

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

it('puts the main menu in its order', () => {
  const navigation = new Navigation();
  wholeHouse(navigation);
  const keys = navigation.links(new Visit(), { ...organiser, may: () => true }, 'a').map(({ key }) => key);
  expect(keys).toEqual(['today', 'events', 'directory', 'questionnaires', 'mails', 'settings']);
});

describe('what stands on pages of another context', () => {
  const keys = (kind: string) =>
    inOrder(Object.values(manifests).flatMap((one) => (one as Record<string, readonly Named[]>)[kind] ?? [])).map(
      ({ key }) => key,
    );

  it.each([
    ['tabs', 'overview invitations applications attendance questionnaire tally reminders mails'],
    ['steps', 'invitations reception roster applications reminders link attendance questionnaire'],
    ['funnel', 'registration attendance answers'],
    ['mine', 'join questionnaire'],
    ['copies', 'reminders questionnaire'],
  ])('has its order, by name: %s', (kind, order) => {
    expect(keys(kind).join(' ')).toBe(order);
  });
});
