import type pg from 'pg';
import ts from 'typescript';
import { type Asked, askedIn, evasionsIn } from './asked.js';
import { differences } from './compared.js';
import { Describer } from './described.js';
import type { Program } from './program.js';
import { sqlBeside } from './sql-files.js';
import { textsOf } from './texts.js';

export interface Checked {
  /** `libs/events/core/events.ts:12 declares "title" as number, which is text` */
  breaches: string[];
  /** `libs/events/core/events.ts: where`: what PostgreSQL could not be asked, because a piece of it is known at run time only */
  unknown: string[];
  /** SQL that no place sends */
  beside: string[];
  /** that send SQL; typed: somebody reads the rows */
  places: { where: string; typed: boolean }[];
}

/** Asks PostgreSQL what each statement of a program gives, and compares it with what the program says. */
export async function check(program: Program, client: pg.Client): Promise<Checked> {
  const describer = await Describer.on(client);
  const met = new Set<ts.Node>();
  const textsAt = textsOf(program, (text) => met.add(text));
  const unknown = new Set<string>();
  const asked = askedIn(program);
  const breaches = new Set(evasionsIn(program, asked));
  for (const place of asked) {
    const { known, pieces } = textsAt(place);
    for (const piece of pieces) unknown.add(`${fileOf(place)}: ${piece}`);
    for (const text of known) {
      const found = await describer.columns(text).catch((error: Error) => error.message);
      if (typeof found === 'object')
        for (const one of differences(program.checker, place.row, found)) breaches.add(`${place.where} ${one}`);
      else if (/multiple commands/.test(found)) unknown.add(`${fileOf(place)}: several commands`);
      else breaches.add(`${place.where} cannot be prepared: ${found}`);
    }
  }
  return {
    breaches: [...breaches],
    unknown: [...unknown],
    beside: sqlBeside(program, met, describer.relations),
    places: asked.map(({ where, row }) => ({
      where,
      typed: !(row.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)),
    })),
  };
}

const fileOf = ({ where }: Asked): string => where.split(':')[0]!;
