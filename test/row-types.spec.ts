import pg from 'pg';
import { check, type Checked } from './row-types/check.js';
import { planted } from './row-types/planted.js';
import { programOf } from './row-types/program.js';
import { sqlFiles } from './row-types/sql-files.js';
import { useDatabase } from './support/database.js';

/** Columns that PostgreSQL cannot tell to be never null. */
const neverNull: Readonly<Record<string, string>> = {};

/** Pieces of statements that are known at run time only. The first two stand in conditions: the columns are compared without. */
const notKnown: Readonly<Record<string, string>> = {
  'libs/attendance/core/arrival-counts.queries.ts: narrowed.where': 'what somebody looks for',
  'libs/attendance/core/reception.queries.ts: where': 'what somebody looks for',
  'libs/embedded/roles.ts: secrets.ownerPassword': 'makes a role, gives no rows',
  'libs/embedded/roles.ts: secrets.appPassword': 'makes a role, gives no rows',
  "libs/platform/database/published-views.ts: names.join(', ')": 'drops views, gives no rows',
  'libs/platform/database/published-views.ts: name': 'makes views, gives no rows; done in the template of every test',
  'libs/platform/queue/queue-schema.ts: several commands': 'grants, give no rows',
  'apps/standalone/src/demo/database-contents.ts: name': 'drops a database, gives no rows',
};

/** Files whose SQL is looked at elsewhere. */
const lookedAtElsewhere: Readonly<Record<string, RegExp>> = {
  'made into views, which PostgreSQL has checked': /^libs\/\w+\/published\//,
  'what somebody looks for, see above': /^libs\/attendance\/core\/narrowing\.queries\.ts/,
};

describe('rows have the types they are said to have', () => {
  const db = useDatabase();
  let own: Checked;
  let plantedOnes: Checked;

  beforeAll(async () => {
    const client = new pg.Client({ connectionString: db.ownerUrl });
    await client.connect();
    try {
      const whole = await check(programOf(sqlFiles(), planted.files), client);
      own = only(whole, (line) => !isPlanted(line));
      plantedOnes = only(whole, isPlanted);
    } finally {
      await client.end();
    }
  }, 120_000);

  it('whatever is asked, wherever', () => {
    expect(own.breaches.filter((line) => !isNeverNull(line))).toEqual([]);
  });

  it('and what cannot be looked at is named, with nothing named for nothing', () => {
    expect(own.unknown.sort()).toEqual(Object.keys(notKnown).sort());
    const elsewhere = Object.values(lookedAtElsewhere);
    expect(own.beside.filter((where) => !elsewhere.some((files) => files.test(where)))).toEqual([]);
    expect(Object.keys(neverNull).filter((name) => !own.breaches.some((line) => nameOf(line) === name))).toEqual([]);
  });

  it('and hardly a place is overlooked', () => {
    expect(own.places.filter(({ typed }) => typed).length).toBeGreaterThan(160);
    expect(own.places.length).toBeGreaterThan(260);
  });

  it('sees where this is not so', () => {
    expect(plantedOnes.breaches).toEqual(planted.breaches);
    expect(plantedOnes.unknown).toEqual(planted.unknown);
    expect(plantedOnes.beside).toEqual(planted.beside);
  });
});

const isPlanted = (line: string): boolean => Object.keys(planted.files).some((path) => line.startsWith(path));

const nameOf = (line: string): string | undefined => {
  const [, path, column] = /^([^:]+):\d+ declares ("\w+") .* may be null$/.exec(line) ?? [];
  return path && `${path} ${column}`;
};

const isNeverNull = (line: string): boolean => Object.hasOwn(neverNull, nameOf(line) ?? '');

const only = ({ breaches, unknown, beside, places }: Checked, which: (line: string) => boolean): Checked => ({
  breaches: breaches.filter(which),
  unknown: unknown.filter(which),
  beside: beside.filter(which),
  places: places.filter(({ where }) => which(where)),
});
