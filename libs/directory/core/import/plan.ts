import type { Sentence } from '#ui/i18n';
import { sameAs } from './check-line.js';
import type { ColumnKey } from './columns.js';
import type { ImportCounts } from './import-counts.js';
import { inTurns } from './in-turns.js';
import type { Known } from './known.js';
import type { GoodLine, Line } from './line.js';
import { PlannedOffices } from './planned-offices.js';
import { PlannedPeople } from './planned-people.js';
import { rowProblems } from './row-problems.js';

export type Outcome = keyof ImportCounts;

/** What becomes of one row. */
export interface PlannedLine {
  row: number;
  type: 'office' | 'person' | 'bad';
  name: string;
  outcome: Outcome;
  /** columns that would change what is known */
  changes: ColumnKey[];
  /** the name in the directory, where the file writes it in another way */
  known?: string;
  /** why it is refused */
  sentences: readonly Sentence[];
}

export interface ImportPlan {
  lines: PlannedLine[];
  counts: ImportCounts;
  offices: PlannedOffices;
  people: PlannedPeople;
}

/** Decides every row against what is known and against the rows above it. Writes nothing. */
export async function planImport(lines: readonly Line[], known: Known): Promise<ImportPlan> {
  const repeated = await repeatedRows(lines);
  const offices = new PlannedOffices(known.offices);
  const people = new PlannedPeople(known.people, offices);
  const good = (line: Line): line is GoodLine => line.type !== 'bad' && !repeated.has(line.row);
  // Offices first: a person may belong to an office that stands further down.
  const planned = new Map<number, PlannedLine>();
  await inTurns(lines, (line) => good(line) && line.type === 'office' && planned.set(line.row, offices.plan(line)));
  await inTurns(lines, (line) => good(line) && line.type === 'person' && planned.set(line.row, people.plan(line)));
  const decided = lines.map((line) => planned.get(line.row) ?? refused(line, repeated));
  return { lines: decided, counts: count(decided), offices, people };
}

function refused(line: Line, repeated: ReadonlyMap<number, number>): PlannedLine {
  const sentences = line.type === 'bad' ? line.sentences : [rowProblems.twice(repeated.get(line.row)!)];
  return { row: line.row, type: line.type, name: line.name, outcome: 'error', changes: [], sentences };
}

/** Rows that say again what a row above says: from row to that row. */
async function repeatedRows(lines: readonly Line[]): Promise<Map<number, number>> {
  const firsts = new Map<string, number>();
  const repeated = new Map<number, number>();
  await inTurns(lines, (line) => {
    if (line.type === 'bad') return;
    const keys = sameAs(line);
    const first = keys.map((key) => firsts.get(key)).find((row) => row !== undefined);
    if (first !== undefined) repeated.set(line.row, first);
    else for (const key of keys) firsts.set(key, line.row);
  });
  return repeated;
}

function count(lines: readonly PlannedLine[]): ImportCounts {
  const counts: ImportCounts = { add: 0, update: 0, unchanged: 0, error: 0 };
  for (const { outcome } of lines) counts[outcome] += 1;
  return counts;
}
