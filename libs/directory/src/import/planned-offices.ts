import { uuidv7 } from '#platform';
import type { KnownOffice } from './known.js';
import type { OfficeLine } from './line.js';
import type { PlannedLine } from './plan.js';

export interface OfficeWrite {
  id: string;
  line: OfficeLine;
  /** addresses not known yet */
  emails: string[];
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
  readonly #known: Map<string, KnownOffice>;
  readonly #ids: Map<string, string>;

  constructor(known: readonly KnownOffice[]) {
    this.#known = new Map(known.map((office) => [office.name, office]));
    this.#ids = new Map(known.map(({ name, id }) => [name, id]));
  }

  /** Of an office in the directory or in a row planned so far. */
  idOf(name: string): string | undefined {
    return this.#ids.get(name);
  }

  /** A cell that is empty leaves what is known. */
  plan(line: OfficeLine): PlannedLine {
    const office = this.#known.get(line.name);
    const decided = { row: line.row, type: 'office' as const, name: line.name, sentences: [] };
    if (!office) {
      const id = uuidv7();
      this.#ids.set(line.name, id);
      this.added.push({ id, line, emails: line.emails });
      return { ...decided, outcome: 'add', changes: [] };
    }
    const emails = line.emails.filter((email) => !office.emails.includes(email));
    const changes = [
      ...fields.filter((field) => line[field] !== null && line[field] !== office[field]),
      ...(emails.length ? (['emails'] as const) : []),
    ];
    if (changes.length) this.changed.push({ id: office.id, line, emails });
    return { ...decided, outcome: changes.length ? 'update' : 'unchanged', changes };
  }
}
