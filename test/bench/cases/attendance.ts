import pg from 'pg';
import type { BenchCase } from '../bench-case.js';
import { crowdedEvent, listPath } from '../crowded-event.js';
import { alone, compare, type Side } from '../measure.js';
import { staffSession } from '../staff-session.js';

const sizes = [
  { registrations: 1_000, pages: 20, files: 4 },
  { registrations: 10_000, pages: 8, files: 2 },
  { registrations: 100_000, pages: 2, files: 1 },
];

/** 延べ, 実 and offices of everybody, by kind and by role, in one statement each. */
const came = `from attendance_fact f join registration r on r.id = f.registration_id join application a on a.id = r.application_id
  left join office o on o.id = a.office_id where f.session_id = $1 and f.kind in ('present', 'proxy')`;
const figure = `count(*)::int as n, count(distinct r.person_id)::int as persons, count(distinct coalesce(o.id::text, a.office_name))::int as offices`;
const figures = [
  `select ${figure} ${came}`,
  `select o.kind, ${figure} ${came} group by 1`,
  `select r.role, ${figure} ${came} group by 1`,
];

const everybody = `select a.code, p.name, p.kana, coalesce(o.name, a.office_name) as office, o.kind, o.district, r.role, a.contact_phone,
    f.kind as statement, f.at, f.source, f.note
  from seat s join registration r on r.id = s.registration_id join person p on p.id = r.person_id join application a on a.id = r.application_id
  left join office o on o.id = a.office_id left join attendance_fact f on f.registration_id = r.id and f.session_id = s.session_id
  where s.session_id = $1 and s.state = 'confirmed' order by p.kana = '', p.kana collate "ja-x-icu", p.name, r.id`;

/** Who came in numbers, and as a file of everybody, beside the plainest SQL for the same rows under the same row-level security. */
export const attendance: BenchCase = {
  name: 'attendance',
  minutes: 12,
  async *measure(bench) {
    const { ground, options, progress } = bench;
    const cookie = await staffSession(ground, 'owner');
    const web = await bench.product.web();
    const client = new pg.Client({ connectionString: ground.postgres.appUrl });
    await client.connect();
    ground.atEnd(() => client.end());
    const plain = async (statements: readonly string[], session: string) => {
      await client.query('begin read only');
      await client.query(`select set_config('app.workspace', $1, true)`, [ground.workspace]);
      const found = [];
      for (const statement of statements) found.push(await client.query<{ n?: number; name?: string }>(statement, [session]));
      await client.query('commit');
      return found;
    }; // prettier-ignore
    const asked = async (path: string) => {
      const response = await fetch(`${web.url}${path}`, { headers: { accept: 'text/html', 'accept-language': 'ja', cookie } });
      const text = await response.text();
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
      return text;
    }; // prettier-ignore
    for (const { registrations, pages, files } of sizes) {
      const crowd = await crowdedEvent(ground, registrations);
      const looks = [
        {
          what: 'attendance in numbers',
          times: pages,
          ours: async () => String(allOnPage(await asked(listPath(crowd, 'attendance')))),
          bare: async () => String((await plain(figures, crowd.session))[0]!.rows[0]!.n),
        },
        {
          what: 'attendance as a CSV file of everybody',
          times: files,
          ours: async () => JSON.stringify(namesInFile(await asked(listPath(crowd, 'attendance/list.csv')))),
          bare: async () => JSON.stringify((await plain([everybody], crowd.session))[0]!.rows.map(({ name }) => name)),
        },
      ];
      for (const { what, times, ...sides } of looks) {
        const expected = await sides.bare();
        const run = async (side: Side) => {
          const start = performance.now();
          const found: string[] = [];
          for (let n = 0; n < times; n += 1) found.push(await sides[side]());
          const seconds = (performance.now() - start) / 1000;
          if (found.some((one) => one !== expected)) throw new Error(`${what}: not what plain SQL finds`);
          return times / seconds;
        };
        for (const side of ['ours', 'bare'] as const) await run(side);
        const name = `${what}, ${registrations.toLocaleString('en-US')} registrations`;
        const note = 'bare: the same rows by plain SQL, no page and no file';
        const line = await compare({ name, unit: '/s', rounds: options.rounds, run, progress, note });
        yield line;
        yield alone(
          `${name}, time to answer`,
          'ms',
          line.ours!.raws.map((rate) => 1000 / rate),
        );
      }
    }
  },
};

/** 延べ of 全体: the first figure of the first table of figures. */
function allOnPage(html: string): number {
  const row = /<table class="figures">.*?<tbody><tr[^>]*>(.*?)<\/tr>/s.exec(html)?.[1] ?? '';
  return Number(/<td[^>]*>([\d,]+)/.exec(row)?.[1]?.replaceAll(',', ''));
}

/** The second column, below the head. */
const namesInFile = (csv: string): string[] =>
  csv
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(',')[1]!);
