import pg from 'pg';
import type { Bench, BenchCase } from '../bench-case.js';
import { type Crowded, crowdedEvent, listPath, namesOnPage } from '../crowded-event.js';
import { alone, compare, type Measured, type Side } from '../measure.js';
import { staffSession } from '../staff-session.js';

/** Pages in one run: as many as stay within a few seconds. */
const sizes = [
  { registrations: 1_000, pages: 20 },
  { registrations: 10_000, pages: 10 },
  { registrations: 100_000, pages: 3 },
];

interface Look {
  what: string;
  /** a name that is looked for first; the address then holds its id */
  search?: string;
  path: (crowd: Crowded) => string;
  /** the least plain SQL for the rows that stand on the page: their names, in its order; and how many there are in all */
  sql: (crowd: Crowded) => { rows: string; count: string; values: unknown[] };
}

const reading = `p.kana = '', p.kana collate "ja-x-icu", p.name, r.id`;

/** Over the tables as they were written: no copied names, nothing stored about who waits. */
const inNeed =
  (page: (crowd: Crowded) => number): Look['sql'] =>
  (crowd) => ({
    rows: `select p.name from registration r join person p on p.id = r.person_id
    left join lateral (select min(position) as position from seat s where s.registration_id = r.id and s.state = 'waiting') w on true
    where r.event_id = $1 order by w.position is null, not r.live, case when w.position is not null then r.created_at end,
      case when w.position is not null then r.ordinal end, ${reading} limit 25 offset ${(page(crowd) - 1) * 25}`,
    count: 'select count(*)::int as n from registration where event_id = $1',
    values: [crowd.event],
  });

const seated = `from seat s join registration r on r.id = s.registration_id join person p on p.id = r.person_id
  where s.session_id = $1 and s.state = 'confirmed'`;

const atSession = (limit: number, where = ''): Look['sql'] => (crowd) => ({
  rows: `select p.name ${seated} ${where} order by ${reading} limit ${limit}`,
  count: `select count(*)::int as n ${seated} ${where}`,
  values: [crowd.session],
}); // prettier-ignore

const lastPage = (crowd: Crowded) => Math.ceil(crowd.registrations / 25);

/** Every condition is plain SQL over the tables; the order is that of the list. */
const narrowed =
  (joins: string, where: string): Look['sql'] =>
  (crowd) => {
    const from = `from registration r join person p on p.id = r.person_id ${joins}
      left join lateral (select min(position) as position from seat s where s.registration_id = r.id and s.state = 'waiting') w on true
      where r.event_id = $1 and ${where}`;
    return {
      rows: `select p.name ${from} order by w.position is null, not r.live, case when w.position is not null then r.created_at end,
      case when w.position is not null then r.ordinal end, ${reading} limit 25`,
      count: `select count(*)::int as n ${from}`,
      values: [crowd.event],
    };
  };

const ofOffice = 'join application a on a.id = r.application_id join office o on o.id = a.office_id';

const looks: Record<'lists' | 'applications' | 'reception' | 'roster', Look[]> = {
  applications: [
    {
      what: 'applications of one kind of office',
      path: (crowd) => listPath(crowd, `registrations?kind=${encodeURIComponent('企業')}`),
      sql: narrowed(ofOffice, `o.kind = '企業'`),
    },
    {
      what: 'applications, a name by its reading',
      search: 'たけざわ',
      path: (crowd) => listPath(crowd, 'registrations'),
      sql: narrowed('', `p.search like '%タケザワ%'`),
    },
  ],
  lists: [
    { what: 'applications, first page', path: (crowd) => listPath(crowd, 'registrations'), sql: inNeed(() => 1) },
    {
      what: 'applications, last page',
      path: (crowd) => listPath(crowd, `registrations?page=${lastPage(crowd)}`),
      sql: inNeed(lastPage),
    },
  ],
  reception: [
    { what: 'reception', path: (crowd) => listPath(crowd, 'reception'), sql: atSession(300) },
    {
      what: 'reception, one row of the syllabary',
      path: (crowd) => listPath(crowd, `reception?kana=${encodeURIComponent('ら')}`),
      sql: atSession(300, `and p.kana like 'る%'`),
    },
  ],
  roster: [{ what: 'roster', path: (crowd) => listPath(crowd, 'attendance/roster'), sql: atSession(500) }],
};

/** Where a search of staff leads: it is posted. */
async function searched(url: string, list: string, q: string, cookie: string): Promise<string> {
  const answer = await fetch(`${url}${list}/searches`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: url },
    body: new URLSearchParams({ q }),
  });
  const to = answer.headers.get('location');
  if (!to) throw new Error(`a search answered ${answer.status}`);
  return to;
}

/** The rows of a page beside the plainest SQL that finds them under the same row-level security: no page, no counts by state. */
async function* measureLooks(bench: Bench, chosen: readonly Look[]): AsyncGenerator<Measured, void, undefined> {
  const { ground, options, progress } = bench;
  const cookie = await staffSession(ground, 'owner');
  const web = await bench.product.web();
  const client = new pg.Client({ connectionString: ground.postgres.appUrl });
  await client.connect();
  ground.atEnd(() => client.end());
  for (const { registrations, pages } of sizes) {
    const crowd = await crowdedEvent(ground, registrations);
    for (const { what, search, path, sql } of chosen) {
      const address = search === undefined ? path(crowd) : await searched(web.url, path(crowd), search, cookie);
      const plain = async (): Promise<string[]> => {
        const { rows, count, values } = sql(crowd);
        await client.query('begin read only');
        await client.query(`select set_config('app.workspace', $1, true)`, [ground.workspace]);
        await client.query(count, values);
        const found = await client.query<{ name: string }>(rows, values);
        await client.query('commit');
        return found.rows.map(({ name }) => name);
      };
      const shown = async (): Promise<string[]> => {
        const response = await fetch(`${web.url}${address}`, { headers: { accept: 'text/html', cookie } });
        const html = await response.text();
        if (response.status !== 200) throw new Error(`${what} answered ${response.status}`);
        return namesOnPage(html);
      };
      const expected = JSON.stringify(await plain());
      const run = async (side: Side, times: number): Promise<number> => {
        const start = performance.now();
        const found: string[][] = [];
        for (let n = 0; n < times; n += 1) found.push(await (side === 'ours' ? shown() : plain()));
        const seconds = (performance.now() - start) / 1000;
        if (found.some((names) => JSON.stringify(names) !== expected))
          throw new Error(`${what}: other people than plain SQL finds`);
        return times / seconds;
      };
      for (const side of ['ours', 'bare'] as const) await run(side, 2);
      const name = `${what}, ${registrations.toLocaleString('en-US')} registrations`;
      const note = 'bare: the rows and their number by plain SQL over the tables, no page';
      const line = await compare({ name, unit: '/s', rounds: options.rounds, run: (side) => run(side, pages), progress, note }); // prettier-ignore
      yield line;
      const answers = line.ours!.raws.map((rate) => 1000 / rate);
      yield alone(`${name}, time to answer`, 'ms', answers);
    }
  }
}

const looking = (name: keyof typeof looks): BenchCase => ({
  name,
  minutes: 12,
  measure: (bench) => measureLooks(bench, looks[name]),
});

export const lists = looking('lists');
export const applications = looking('applications');
export const reception = looking('reception');
export const roster = looking('roster');
