import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillInstallation } from '../../apps/standalone/src/demo/fill.js';
import { type Standalone, startStandalone } from '../../apps/standalone/src/start.js';
import { Database, FixedClock, loadConfig, rows, StartRefused } from '../../libs/platform/index.js';
import { useDatabase } from '../support/database.js';
import { textOf } from '../support/html-forms.js';
import { freePort } from '../support/product.js';
import { Visitor } from '../support/visitor.js';

const hosts = ['mizunohama', 'kotonohadai'];

interface Printed {
  email: string;
  password: string;
  event: string;
  my: string;
  tally: string;
}

/** What somebody at the terminal reads. */
function printed(lines: readonly string[]): Printed {
  const text = lines.join('\n');
  const found = (pattern: RegExp) => pattern.exec(text)![1]!;
  return {
    email: found(/(\S+@\S+)/),
    password: found(/\S+@\S+\n +(\S+)\n/),
    event: found(/Public page +http:\/\/[^/]+(\S+)/),
    my: found(/My page +http:\/\/[^/]+(\S+)/),
    tally: found(/Tally \(staff\) +http:\/\/[^/]+(\S+)/),
  };
}

describe('the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tsudoi-demo-'));
  const lines: string[] = [];
  let env: Record<string, string>;
  let running: Standalone;
  let seen: Printed;

  const start = (say: (line: string) => void) => startStandalone(env, { demo: true, say });
  const note = () =>
    JSON.parse(readFileSync(join(folder, 'data-demo', 'demo.json'), 'utf8')) as { workspaces: string[] };
  const sql = <R>(host: 0 | 1, statement: string) =>
    running.app.get(Database).withWorkspace(note().workspaces[host]!, (tx) => rows<R>(tx, statement));
  const visitor = () => new Visitor(`http://localhost:${env['PORT']}`);
  const owner = async () => {
    const one = visitor();
    const page = await one.submit(await one.get('/login'), '/login', { email: seen.email, password: seen.password });
    expect(page.status).toBe(200);
    return one;
  };

  beforeAll(async () => {
    env = {
      DATA_DIR: join(folder, 'data'),
      PORT: String(await freePort()),
      LOG_LEVEL: 'error',
      LIMIT_REQUESTS_PER_MINUTE_PER_CLIENT: '1000000',
    };
    const interrupted = start((line) => {
      if (line.includes('名簿')) throw new Error('interrupted');
    });
    await expect(interrupted).rejects.toThrow('interrupted');
    running = await start((line) => lines.push(line));
    seen = printed(lines);
  }, 120_000);
  afterAll(async () => {
    await running?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('lies beside the data folder and says how far it is', () => {
    expect(readdirSync(folder)).toEqual(['data-demo', 'data-demo.starts']);
    expect(lines.filter((line) => /^ {2}\d{4}-\d\d-\d\d {2}\S/.test(line)).length).toBeGreaterThan(10);
  });

  it('holds events in every state, one that is full with a line, and a party beside its meeting', async () => {
    const events = `
      select e.number, e.title, e.state, n.title as session, p.capacity, c.taken, c.waiting from event e
      left join session n on n.event_id = e.id left join pool p on p.session_id = n.id left join pool_count c on c.pool_id = p.id
      where e.title <> '仕事の教え方 3日コース' order by e.created_at, n.ordinal, p.ordinal`;
    const line = (row: Record<string, unknown>) => Object.values(row).join(' ');
    expect((await sql<Record<string, unknown>>(0, events)).map(line)).toEqual([
      '6 長く働き続けるための「相談の受け方」 published  40 35 0',
      '6 長く働き続けるための「相談の受け方」 published   27 0',
      '7 はじめての面談 ― 二人一組で聞く練習 published  24 24 7',
      ' 制度改正のポイント(オンライン説明会) published   7 0',
      '8 企業に聞く ― 助かったこと、困ったこと draft  40 0 0',
      ' 働く現場の見学会 idea    ',
    ]);
    expect((await sql<Record<string, unknown>>(1, events)).map(line)).toEqual([
      '0 はじめまして会 published 本会 16 8 0',
      '0 はじめまして会 published 懇親会 6 5 0',
    ]);
    const places = `
      select e.number, e.title, count(*)::int as days, count(distinct p.id)::int as pools from event e
      join session n on n.event_id = e.id join pool p on p.session_id = n.id where e.opens_at > now() group by e.id`;
    expect(await sql(1, places)).toEqual([{ number: null, title: '仕事の教え方 3日コース', days: 3, pools: 3 }]);
    const standing = `
      select p.name, s.position from seat s join registration r on r.id = s.registration_id join person p on p.id = r.person_id
      where s.state = 'waiting' order by s.position`;
    expect(await sql(0, standing)).toEqual(
      ['桐生 ひなた', '白銀 まゆ', '篠宮 かえで', '小暮 あかり', '槙野 るい', '根津 まどか', '六角 ともえ'].map(
        (name, place) => ({ name, position: place + 2 }),
      ),
    );
  });

  it('has invented each person once: who applied is who stands in the directory', async () => {
    const count = 'select count(*)::int as people, count(distinct name)::int as names, (select count(*)::int from office) as offices from person';
    expect([await sql(0, count), await sql(1, count)]).toEqual([
      [{ people: 64, names: 64, offices: 24 }],
      [{ people: 9, names: 9, offices: 5 }],
    ]);
  }); // prettier-ignore

  it('has taken attendance five weeks ago, by the desk and by the button, and asked those who came', async () => {
    const facts = `select kind, source, count(*)::int as n from attendance_now group by kind, source order by kind, source`;
    expect(await sql(0, facts)).toEqual([
      { kind: 'absent', source: 'reception', n: 3 },
      { kind: 'excused', source: 'reception', n: 3 },
      { kind: 'present', source: 'join', n: 23 },
      { kind: 'present', source: 'reception', n: 31 },
      { kind: 'proxy', source: 'reception', n: 2 },
    ]);
    expect(await sql(0, 'select count from unidentified')).toEqual([{ count: 3 }]);
    const answers = `
      select q.anonymity, count(*)::int as asked, count(i.answered_at)::int as answered, (select count(*)::int from comment) as comments
      from questionnaire q join questionnaire_invitation i on i.questionnaire_id = q.id group by q.id`;
    expect(await sql(0, answers)).toEqual([{ anonymity: 'named', asked: 56, answered: 42, comments: 34 }]);
  });

  it('has put every mail into the mailbox at its hour, and left none behind', async () => {
    const mails = `
      select state, count(*) filter (where abs(extract(epoch from settled_at - run_at)) > 60)::int as late, bool_and(run_at <= now()) as past
      from mail where state <> 'planned' or run_at <= now() group by state`;
    for (const host of [0, 1] as const) expect(await sql(host, mails)).toEqual([{ state: 'stored', late: 0, past: true }]);
    expect(await sql(0, 'select count(*)::int as facts from outbox_delivery where done_at is null')).toEqual([{ facts: 0 }]);
    const kinds = `
      select kind, count(*)::int as n from mail join event e on e.id = mail.subject_id and e.number = 6
      where kind like 'outreach.%' group by kind order by kind`;
    expect(await sql(0, kinds)).toEqual([
      { kind: 'outreach.absent', n: 6 },
      { kind: 'outreach.day-before', n: 26 },
      { kind: 'outreach.join', n: 20 },
      { kind: 'outreach.thanks', n: 26 },
      { kind: 'outreach.unanswered', n: 22 },
      { kind: 'outreach.week-before', n: 24 },
    ]);
  }); // prettier-ignore

  it('lets in with the printed password, and the printed links show what they promise', async () => {
    const staff = await owner();
    const [tally, event, my] = [await staff.get(seen.tally), await visitor().get(seen.event), await visitor().get(seen.my)];
    expect([tally.status, event.status, my.status]).toEqual([200, 200, 200]);
    expect(tally.text).toMatch(/有効 ?42/);
    expect(event.text).toContain('キャンセル待ち');
    expect(my.text).toMatch(/キャンセル待ち.{0,10}7/);
  }); // prettier-ignore

  it('leads nowhere that is not there: every link of both host bodies opens', async () => {
    const staff = await owner();
    const known = new Set<string>(['/', ...hosts.flatMap((slug) => [`/w/${slug}`, `/w/${slug}/staff`]), seen.my]);
    const wrong: string[] = [];
    const seenSo = new Set<string>();
    for (const path of known) {
      const answer = await staff.get(path);
      if (answer.status !== 200) wrong.push(`${answer.status} ${path}`);
      for (const next of linksOf(answer.html)) {
        if (seenSo.has(kindOf(next))) continue;
        seenSo.add(kindOf(next));
        known.add(next);
      }
    }
    expect(wrong).toEqual([]);
    expect(known.size).toBeGreaterThan(400);
  }, 120_000);

  it('starts a second time as it was, with the same log-in', async () => {
    const mails = 'select count(*)::int as n, max(id::text) as last from mail';
    const before = await sql(0, mails);
    await running.stop();
    const again: string[] = [];
    running = await start((line) => again.push(line));
    expect(printed(again)).toEqual(seen);
    expect(again.filter((line) => line.includes('名簿'))).toEqual([]);
    expect(await sql(0, mails)).toEqual(before);
  }, 60_000);
});

describe('a demo where it must not be', () => {
  const test = useDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'tsudoi-no-demo-'));
  const real = join(folder, 'real-demo');
  const refusal = async (env: Record<string, string>) => {
    const dataDir = { DATA_DIR: join(folder, 'other'), LOG_LEVEL: 'error' };
    const answer = startStandalone({ ...dataDir, ...env }, { demo: true, say: () => undefined });
    const error: unknown = await answer.then(() => null, (one: unknown) => one);
    return error instanceof StartRefused ? error.code : error;
  }; // prettier-ignore
  const external = () => ({ DATABASE_URL: test.appUrl, SECRET_KEY: 'a-key-for-tests-only-0123456789abcdef' });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is refused in a folder it did not make, and touches nothing there', async () => {
    mkdirSync(real);
    writeFileSync(join(real, 'secrets.json'), 'somebody’s');
    expect(await refusal({ DATA_DIR: join(folder, 'real') })).toBe('demo.folder');
    expect(readdirSync(real)).toEqual(['secrets.json']);
    expect(readFileSync(join(real, 'secrets.json'), 'utf8')).toBe('somebody’s');
  });

  it('is refused where mails would leave, before anything is made', async () => {
    expect(await refusal({ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@mizunohama.example' })).toBe('demo.smtp');
    expect(readdirSync(folder)).toEqual(['real-demo']);
  });

  it('is refused in a database that somebody uses, and in one of something else', async () => {
    const id = await test.workspace('somebody');
    expect(await refusal(external())).toBe('demo.used');
    expect(await test.sql('select slug from workspace')).toEqual([{ slug: 'somebody' }]);
    await test.sql('delete from workspace where id = $1', [id]);
    await test.sql('alter table workspace rename to something_else');
    expect(await refusal(external())).toBe('demo.used');
    await test.sql('alter table something_else rename to workspace');
    expect(readdirSync(folder)).toEqual(['real-demo']);
  });

  it('is made around any day, also in the first minutes of a Monday after a Sunday’s night', async () => {
    const config = loadConfig({ ...external(), LOG_LEVEL: 'error', DATA_DIR: join(folder, 'seeded') });
    const now = new FixedClock('2026-11-22T15:03:00Z');
    const ground = { config, appUrl: test.appUrl };
    const { workspaces } = await fillInstallation(ground, () => undefined, now);
    const left = `select count(*)::int as n from mail where state <> 'stored' or settled_at > $1`;
    expect(await test.sql(left, [now.now()])).toEqual([{ n: 0 }]);
    const weekend = `select count(*)::int as n from session where extract(isodow from starts_at at time zone 'Asia/Tokyo') > 5`;
    expect(await test.sql(weekend)).toEqual([{ n: 0 }]);
    expect(workspaces).toHaveLength(2);
    await expect(fillInstallation(ground, () => undefined, now)).rejects.toMatchObject({ code: 'demo.used' });
  }, 60_000);
});

/** A list leads to itself by each of its filters, and by all of them together: each set of filters is opened once. */
function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://here');
  return `${pathname}?${[...searchParams.keys()].sort().join('&')}`;
}

/** Where a page leads on this installation. Left out: places on the page, its other languages, and lists by their first letter. */
function linksOf(html: string): string[] {
  const found = [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, href]) => textOf(href!).trim());
  return found
    .filter((href) => /^\/(?!\/)/.test(href) && !/[?&](lang|kana)=/.test(href))
    .map((href) => href.split('#')[0]!);
}
