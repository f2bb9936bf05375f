import { isUuid } from '#platform';
import {
  canonicalEmail,
  foldForSearch,
  isShort,
  legible,
  readingProblem,
  type Sentence,
  tidy,
  tidyReading,
} from '#ui/i18n';
import { nameKey } from '../search-text.js';
import { mostTagLetters } from '../tags.js';
import { type ColumnKey, headingOf, typeOf } from './columns.js';
import type { GoodLine, Line } from './line.js';
import { readDay } from './read-day.js';
import type { ReadSheet, SheetRow } from './read-sheet.js';
import { rowProblems } from './row-problems.js';

const mostLetters: Partial<Record<ColumnKey, number>> = {
  kana: 200, kind: 100, district: 100, parentBody: 200, postalAddress: 300, phone: 40, fax: 40, office: 200, title: 100,
}; // prettier-ignore

/** What a row says, or everything that is wrong with it. */
export function checkLine({ row, cells }: SheetRow, { keys, headings, type }: ReadSheet): Line {
  const reading = new RowReading(keys, cells, type);
  const name = reading.text('name') ?? '';
  if (cells.slice(headings.length).some((cell) => cell.trim()) || cells.length < headings.length) {
    return { type: 'bad', row, name, sentences: [rowProblems.columns(cells.length, headings.length)] };
  }
  const line = read(reading, row, name);
  return reading.sentences.length ? { type: 'bad', row, name, sentences: reading.sentences } : line!;
}

function read(reading: RowReading, row: number, name: string): GoodLine | null {
  const type = reading.type ?? typeOf(reading.text('type') ?? '');
  if (!type) reading.sentences.push(rowProblems.type(reading.text('type') ?? ''));
  if (!name) reading.sentences.push(rowProblems.nameMissing);
  const most = type === 'person' ? 100 : 200;
  if (!isShort(name, most, most)) reading.sentences.push(rowProblems.long(headingOf('name'), most));
  const emails = reading.emails();
  const tags = reading.tags();
  const kana = reading.kana();
  if (type === 'person' && kana && readingProblem(name, kana)) reading.sentences.push(rowProblems.notKana(kana));
  if (type === 'person') {
    return {
      type,
      row,
      id: reading.id(),
      name,
      nameKey: nameKey(name),
      kana,
      emails,
      office: reading.text('office'),
      title: reading.text('title'),
      tags,
    };
  }
  if (type !== 'office') return null;
  return {
    type,
    row,
    id: reading.id(),
    name,
    kana,
    kind: reading.text('kind'),
    district: reading.text('district'),
    parentBody: reading.text('parentBody'),
    memberSince: reading.day('memberSince'),
    memberUntil: reading.day('memberUntil'),
    postalAddress: reading.text('postalAddress'),
    phone: reading.text('phone'),
    fax: reading.text('fax'),
    emails,
    tags,
  };
}

/** The cells of one row by column, and what is wrong with those that were asked for. */
class RowReading {
  readonly sentences: Sentence[] = [];

  constructor(
    private readonly keys: readonly (ColumnKey | null)[],
    private readonly cells: readonly string[],
    /** of every row */
    readonly type: 'office' | 'person' | null,
  ) {}

  /** null: empty, or there is no such column */
  text(key: ColumnKey): string | null {
    const cell = this.cells[this.keys.indexOf(key)] ?? '';
    const text = key === 'postalAddress' ? tidyLines(cell) : tidy(cell);
    const most = mostLetters[key];
    if (most && !isShort(text, most, most)) this.sentences.push(rowProblems.long(headingOf(key), most));
    return text || null;
  }

  kana(): string | null {
    return tidyReading(this.text('kana') ?? '') || null;
  }

  day(key: ColumnKey): string | null {
    const text = this.text(key);
    if (!text) return null;
    const day = readDay(text);
    if (!day) this.sentences.push(rowProblems.day(headingOf(key), text));
    return day;
  }

  /** null: a new row, or one of a file that nobody exported */
  id(): string | null {
    const text = this.text('id');
    return text && isUuid(text) ? text.toLowerCase() : null;
  }

  /** Several tags are kept apart by commas; by the folded name each stands once. */
  tags(): string[] {
    const written = (this.text('tags') ?? '').split(/[、,，､;；]/u).flatMap((tag) => tidy(tag) || []);
    if (written.some((tag) => !isShort(tag, mostTagLetters, mostTagLetters)))
      this.sentences.push(rowProblems.long(headingOf('tags'), mostTagLetters));
    return [...new Map(written.map((tag) => [foldForSearch(tag), tag])).values()];
  }

  /** Several addresses are kept apart by spaces, semicolons, commas or lines. */
  emails(): string[] {
    const written = (this.text('emails') ?? '').split(/[\s;,；、，]+/u).filter(Boolean);
    for (const address of written) if (!canonicalEmail(address)) this.sentences.push(rowProblems.email(address));
    return [...new Set(written.flatMap((address) => canonicalEmail(address) ?? []))];
  }
}

const tidyLines = (cell: string): string => legible(cell).normalize('NFC').trim();

/** By what two rows of a file are the same: an office by its name; a person by name, office and any address. */
export function sameAs(line: GoodLine): string[] {
  if (line.type === 'office') return [`office ${line.name}`];
  const office = line.office ? foldForSearch(line.office) : '';
  if (line.id) return [`person ${line.id} ${office}`];
  return (line.emails.length ? line.emails : ['']).map((email) => `person ${line.nameKey} ${office} ${email}`);
}
