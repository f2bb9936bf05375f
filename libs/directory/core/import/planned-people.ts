import { uuidv7 } from '#platform';
import { readingOf } from '#ui/i18n';
import { type Sentence } from '#ui/i18n';
import type { ColumnKey } from './columns.js';
import type { KnownPerson } from './known.js';
import type { PersonLine } from './line.js';
import { newTags } from './new-tags.js';
import type { PlannedLine } from './plan.js';
import type { PlannedOffices } from './planned-offices.js';
import { rowProblems } from './row-problems.js';

export interface PersonWrite {
  id: string;
  line: PersonLine;
  kana: string;
}

/**
 * The people of a file against those of the directory: equal address and equal name is the same person.
 * Without an address nobody is matched, and a namesake in the same place is left to staff.
 */
export class PlannedPeople {
  readonly added: PersonWrite[] = [];
  /** whose reading changes */
  readonly changed: PersonWrite[] = [];
  readonly emails: { id: string; email: string; nameKey: string }[] = [];
  readonly posts: { id: string; officeId: string; title: string | null }[] = [];
  readonly tags: { id: string; tag: string }[] = [];
  readonly #byId: ReadonlyMap<string, KnownPerson>;
  /** everybody known or planned so far; grows with the rows */
  readonly #byName = new Map<string, KnownPerson[]>();

  constructor(
    known: readonly KnownPerson[],
    private readonly offices: PlannedOffices,
  ) {
    this.#byId = new Map(known.map((person) => [person.id, person]));
    for (const person of known) this.#remember(person);
  }

  plan(line: PersonLine): PlannedLine {
    const [office, ...others] = line.office ? this.offices.meant(line.office) : [];
    if (line.office && !office) return refused(line, rowProblems.officeUnknown(line.office));
    if (others.length) return refused(line, rowProblems.severalOffices([office!, ...others].map(({ name }) => name)));
    const officeId = office?.id;
    const namesakes = this.#byName.get(line.nameKey) ?? [];
    const matches = namesakes.filter((person) => person.emails.some((email) => line.emails.includes(email)));
    const numbered = line.id ? this.#byId.get(line.id) : undefined;
    if (numbered && numbered.nameKey !== line.nameKey) return refused(line, rowProblems.otherName(numbered.name));
    if (matches.some((match) => match !== (numbered ?? matches[0]))) return refused(line, rowProblems.several);
    if (!numbered && !line.emails.length && namesakes.some((person) => isAt(person, officeId)))
      return refused(line, rowProblems.maybeKnown);
    const known = numbered ?? matches[0];
    const person = known ?? this.#add(line);
    const changes = this.#change(person, line, officeId);
    const outcome = !known ? 'add' : changes.length ? 'update' : 'unchanged';
    return { ...decided(line), outcome, changes: known ? changes : [], sentences: [] };
  }

  #add(line: PersonLine): KnownPerson {
    const person: KnownPerson = {
      id: uuidv7(),
      name: line.name,
      nameKey: line.nameKey,
      kana: readingOf(line.name, line.kana ?? ''),
      emails: [],
      tags: [],
      posts: [],
    };
    this.added.push({ id: person.id, line, kana: person.kana });
    this.#remember(person);
    return person;
  }

  /** Notes what is new about a person, and remembers it for the rows below. */
  #change(person: KnownPerson, line: PersonLine, officeId: string | undefined): ColumnKey[] {
    const changes: ColumnKey[] = [];
    if (line.kana !== null && line.kana !== person.kana) {
      person.kana = line.kana;
      this.changed.push({ id: person.id, line, kana: line.kana });
      changes.push('kana');
    }
    const emails = line.emails.filter((email) => !person.emails.includes(email));
    person.emails.push(...emails);
    this.emails.push(...emails.map((email) => ({ id: person.id, email, nameKey: line.nameKey })));
    if (emails.length) changes.push('emails');
    const tags = newTags(line.tags, person.tags);
    person.tags.push(...tags);
    this.tags.push(...tags.map((tag) => ({ id: person.id, tag })));
    if (tags.length) changes.push('tags');
    const post = person.posts.find((held) => held.officeId === officeId);
    if (officeId && !post) changes.push('office');
    if (post && line.title !== null && line.title !== post.title) changes.push('title');
    if (officeId && (changes.includes('office') || changes.includes('title'))) {
      this.posts.push({ id: person.id, officeId, title: line.title });
      if (!post) person.posts.push({ officeId, title: line.title ?? '' });
    }
    return changes;
  }

  #remember(person: KnownPerson): void {
    const namesakes = this.#byName.get(person.nameKey) ?? [];
    namesakes.push(person);
    this.#byName.set(person.nameKey, namesakes);
  }
}

/** @param officeId undefined: a person of no office */
const isAt = (person: KnownPerson, officeId: string | undefined): boolean =>
  officeId ? person.posts.some((post) => post.officeId === officeId) : person.posts.length === 0;

const decided = ({ row, name }: PersonLine) => ({ row, type: 'person' as const, name });

const refused = (line: PersonLine, sentence: Sentence): PlannedLine => ({
  ...decided(line),
  outcome: 'error',
  changes: [],
  sentences: [sentence],
});
