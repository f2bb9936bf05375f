import pg from 'pg';
import type { Bench, BenchCase } from '../bench-case.js';
import { alone, compare, type Side } from '../measure.js';
import type { Serving } from '../product-program.js';
import { tablesOn } from '../../tally/tables-on-page.js';
import { staffSession } from '../staff-session.js';
import { type AnsweredQuestionnaire, seedAnswers } from '../tally-answers.js';

/** Pages in one run: as many as stay within a few seconds. */
const sizes = [
  { responses: 1_000, pages: 40 },
  { responses: 10_000, pages: 10 },
  { responses: 100_000, pages: 3 },
];

/**
 * What stands on the page: of each table the counts of its options, added up over the rows below 全体 where there are any; of
 * each question answered in words how many comments there are.
 */
type Counts = number[][];

/** The tally page of 18 tables and two lists of comments beside the plainest SQL that could fill it: one statement each. */
export const tally: BenchCase = {
  name: 'tally',
  minutes: 15,
  async *measure(bench) {
    const { ground, options, progress } = bench;
    const cookie = await staffSession(ground, 'reviewer');
    const web = await bench.product.web();
    const client = new pg.Client({ connectionString: ground.postgres.appUrl });
    await client.connect();
    ground.atEnd(() => client.end());
    for (const { responses, pages } of sizes) {
      const asked = await seedAnswers(ground, responses);
      for (const by of ['none', 'officeKind'] as const) {
        const cpu: number[] = [];
        const run = async (side: Side, count: number) => {
          const expected = await plainCounts(client, bench, asked, by);
          const before = web.program.cpuMs;
          const start = performance.now();
          const found: Counts[] = [];
          const htmls: string[] = [];
          for (let n = 0; n < count; n += 1) {
            if (side === 'bare') found.push(await plainCounts(client, bench, asked, by));
            else htmls.push(await pageOf(web, asked, by, cookie));
          }
          const seconds = (performance.now() - start) / 1000;
          if (side === 'ours' && before !== undefined) cpu.push((web.program.cpuMs! - before) / count);
          for (const counts of [...found, ...htmls.map(countsOn)]) expectSame(counts, expected);
          return count / seconds;
        };
        for (const side of ['ours', 'bare'] as const) await run(side, 3);
        const what =
          by === 'none' ? '18 simple tables and 2 of comments' : '18 cross tables by kind of office and 2 of comments';
        const name = `tally page of ${what}, ${responses.toLocaleString('en-US')} responses`;
        const note = 'bare: one COUNT … GROUP BY a table, the first 50 comments of each group, no page';
        const line = await compare({
          name,
          unit: '/s',
          rounds: options.rounds,
          run: (side) => run(side, pages),
          progress,
          note,
        });
        yield line;
        yield alone(
          `${name}, time to answer`,
          'ms',
          line.ours!.raws.map((rate) => 1000 / rate),
          responses === 1_000 ? 'goal 50 ms' : undefined,
        );
        // the warming round came first
        if (cpu.length > 1) yield alone(`${name}, processor time of the web process`, 'ms', cpu.slice(1));
      }
    }
  },
};

async function pageOf({ url }: Serving, { path }: AnsweredQuestionnaire, by: string, cookie: string): Promise<string> {
  const response = await fetch(`${url}${path}?break=${by}`, {
    headers: { accept: 'text/html', 'accept-language': 'ja', cookie },
  });
  const html = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return html;
}

const simple =
  'select code, count(*)::int as n from answer where questionnaire_id = $1 and identity = $2 and code > 0 group by code order by code';
const crossed = `select a.code, count(*)::int as n, s.office_kind from answer a join stratum s on s.id = a.stratum_id
  where a.questionnaire_id = $1 and a.identity = $2 and a.code > 0 group by a.code, s.office_kind order by a.code`;

/** The first comments of each rating and kind of office, and how many there are. */
const said = `select count(*)::int as n, (array_agg(c.text order by c.id))[:50] as texts
  from comment c join stratum s on s.id = c.stratum_id left join answer a on a.response_id = c.response_id and a.identity = $3 and a.code > 0
  where c.questionnaire_id = $1 and c.identity = $2 group by a.code, s.office_kind`;

/** Table by table, in one transaction under the product's row-level security. */
async function plainCounts(
  client: pg.Client,
  { ground }: Bench,
  { id, items }: AnsweredQuestionnaire,
  by: 'none' | 'officeKind',
): Promise<Counts> {
  await client.query('begin read only');
  await client.query(`select set_config('app.workspace', $1, true)`, [ground.workspace]);
  const tables: Counts = [];
  for (const { identity, kind } of items) {
    if (kind === 'TEXT') {
      const { rows } = await client.query<{ n: number }>(said, [id, identity, items[0]!.identity]);
      tables.push([rows.reduce((sum, { n }) => sum + n, 0)]);
      continue;
    }
    const { rows } = await client.query<{ code: number; n: number }>(by === 'none' ? simple : crossed, [id, identity]);
    const counts: number[] = [];
    for (const { code, n } of rows) counts[code - 1] = (counts[code - 1] ?? 0) + n;
    tables.push(counts);
  }
  await client.query('commit');
  return tables;
}

/** Tables first, then comments, which the questionnaire asks for at its end. */
const countsOn = (html: string): Counts => [...tableCountsOn(html), ...commentCountsOn(html)];

const commentCountsOn = (html: string): Counts =>
  [...html.matchAll(/記入 [\d,]+人[^・]*・([\d,]+)件/g)].map(([, count]) => [Number(count!.replaceAll(',', ''))]);

/** Simple tables hold an option a row; cross tables an option a column, and their groups must come to the first row. */
function tableCountsOn(html: string): Counts {
  const number = (cell: string | undefined) => Number((cell ?? '').replace(/[^\d,].*$/s, '').replaceAll(',', ''));
  const tables = Object.entries(tablesOn(html));
  const crosses = tables.filter(([name]) => name.endsWith('クロス集計表'));
  if (crosses.length > 0) {
    return crosses.map(([name, [head, all, ...groups]]) => {
      const options = head!.flatMap((label, place) => (label.startsWith('選択肢') ? [place] : []));
      return options.map((place) => {
        const sum = groups.reduce((total, row) => total + number(row[place]), 0);
        if (sum !== number(all![place])) throw new Error(`${name}: groups come to ${sum}, all to ${all![place]}`);
        return sum;
      });
    });
  }
  return tables.map(([, rows]) => rows.filter(([no]) => /^\d+$/.test(no!)).map((row) => number(row[2])));
}

function expectSame(found: Counts, expected: Counts): void {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error('the page does not show what plain SQL counts');
}
