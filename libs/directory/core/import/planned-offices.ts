import { type Sentence } from '#ui/i18n';
import { uuidv7 } from '#platform';
import { officeKey, officesMeant } from '../office-name.js';
import type { KnownOffice } from './known.js';
import type { OfficeLine } from './line.js';
import { newTags } from './new-tags.js';
import type { PlannedLine } from './plan.js';
import { rowProblems } from './row-problems.js';

export interface OfficeWrite {
  id: string;
  line: OfficeLine;
  /** addresses not known yet */
  emails: string[];
  tags: string[];
}

const fields = [
  'kana',
  'kind',
  'district',
  'parentBody',
  'memberSince',
  'memberUntil',
  'postalAddress',
  'phone',
  'fax',
] as const;

/** The offices of a file against those of the directory. */
export class PlannedOffices {
  readonly added: OfficeWrite[] = [];
  readonly changed: OfficeWrite[] = [];
  /** of the directory and of the rows planned so far, by key */
  readonly #byKey = new Map<string, KnownOffice[]>();
  readonly #byId: ReadonlyMap<string, KnownOffice>;
  /** found already for a written name, until an office is added: twenty people of a file say the same one */
  readonly #meant = new Map<string, KnownOffice[]>();
  /** office → row that plans it */
  readonly #rows = new Map<string, number>();

  constructor(known: readonly KnownOffice[]) {
    this.#byId = new Map(known.map((office) => [office.id, office]));
    for (const office of known) this.#remember(office);
  }

  /** The offices a written name may mean, in the directory or in a row planned so far. */
  meant(name: string): KnownOffice[] {
    const found = this.#meant.get(name) ?? officesMeant(name, this.#byKey.get(officeKey(name)) ?? []);
    this.#meant.set(name, found);
    return found;
  }

  /** A cell that is empty leaves what is known, and so does another writing of the name. */
  plan(line: OfficeLine): PlannedLine {
    const decided = { row: line.row, type: 'office' as const, name: line.name };
    const refused = (sentence: Sentence): PlannedLine => ({ ...decided, outcome: 'error', changes: [], sentences: [sentence] }); // prettier-ignore
    const numbered = line.id ? this.#byId.get(line.id) : undefined;
    const [office, ...others] = this.meant(line.name);
    if (numbered && numbered !== office) return refused(rowProblems.otherName(numbered.name));
    if (others.length) return refused(rowProblems.severalOffices([office!, ...others].map(({ name }) => name)));
    if (!office) {
      const { type: _, row, emails, tags, ...facts } = line;
      const id = uuidv7();
      this.#remember({ ...facts, id, emails, tags });
      this.#rows.set(id, row);
      this.added.push({ id, line, emails, tags });
      return { ...decided, outcome: 'add', changes: [], sentences: [] };
    }
    const before = this.#rows.get(office.id);
    if (before !== undefined) return refused(rowProblems.twice(before));
    this.#rows.set(office.id, line.row);
    const emails = line.emails.filter((email) => !office.emails.includes(email));
    const tags = newTags(line.tags, office.tags);
    const changes = [
      ...fields.filter((field) => line[field] !== null && line[field] !== office[field]),
      ...(emails.length ? (['emails'] as const) : []),
      ...(tags.length ? (['tags'] as const) : []),
    ];
    if (changes.length) this.changed.push({ id: office.id, line, emails, tags });
    const known = office.name === line.name ? {} : { known: office.name };
    return { ...decided, outcome: changes.length ? 'update' : 'unchanged', changes, sentences: [], ...known };
  }

  #remember(office: KnownOffice): void {
    const key = officeKey(office.name);
    this.#meant.clear();
    this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), office]);
  }
}
