import { isDeepStrictEqual } from 'node:util';
import { DataSource } from 'typeorm';
import { run, type Running } from '../../apps/product/src/run.js';
import { schema } from '../../apps/product/src/schema.js';
import { createLog, FixedClock, loadConfig, migrate } from '../../libs/platform/index.js';
import { migrations } from '../../migrations/index.js';
import { type Dump, readDump, restoreRows } from '../migrations/dump.js';
import { withEmptyDatabase } from '../migrations/empty-database.js';
import { schemaPicture } from '../migrations/schema-picture.js';
import { freePort, until } from '../support/product.js';
import { logIn } from '../support/staff.js';
import { testServer } from '../support/test-server.js';
import { Visitor } from '../support/visitor.js';

const at = (url: string, other: string) => Object.assign(new URL(url), { pathname: new URL(other).pathname }).href;

/** A database of an earlier version with two host bodies in the middle of their work, taken over by this version. */
describe.each(['0.1', '0.2'])('a database of version %s', (version) => {
  const dump = readDump(`test/migrations/versions/${version}.json.gz`);
  const released = (dump.tables.migration as { name: string }[]).map(({ name }) => name);
  const former = migrations.filter((Migration) => released.includes(new Migration().name));

  it('has the schema that its migrations still make: none of them was edited', async () => {
    expect(former.map((Migration) => new Migration().name)).toEqual(released);
    await withEmptyDatabase(async (ownerUrl) => {
      await migrate(ownerUrl, { migrations: former, views: [] });
      expect(await pictureOf(ownerUrl)).toEqual(dump.schema);
    });
  });

  it('is taken over in place: every row stays, every page opens, work goes on', async () => {
    await withEmptyDatabase(async (ownerUrl) => {
      await migrate(ownerUrl, { migrations: former, views: dump.views ?? [] });
      await restoreRows(at(testServer().superuserUrl, ownerUrl), dump);
      const before = await countsOf(dump, ownerUrl);
      await migrate(ownerUrl, schema);
      const after = await countsOf(dump, ownerUrl);
      expect(Object.keys(before).filter((table) => table !== 'migration' && after[table] !== before[table])).toEqual(
        [],
      );
      const { running, url } = await serve(dump, ownerUrl);
      try {
        await lookAround(dump, new Visitor(url));
        await toldFacts(dump, ownerUrl);
      } finally {
        await running.stop();
      }
    });
  }, 120_000);
});

async function lookAround(dump: Dump, visitor: Visitor): Promise<void> {
  const { email, password, links } = dump.made;
  expect((await visitor.get(links.event)).status).toBe(200);
  expect((await visitor.get(links.my)).text).toContain('キャンセル待ち');
  expect((await logIn(visitor, email, password)).path).toBe('/workspaces');
  expect((await visitor.get(links.tally)).text).toContain(String(dump.tables.response!.length));
  const staff = '/w/mizunohama/staff';
  const events = (dump.tables.event as { id: string; workspace_id: string }[])
    .filter((event) => event.workspace_id === dump.made.workspaces[0])
    .map(({ id }) => `${staff}/events/${id}`);
  const lists = ['', '/events', '/questionnaires', '/offices', '/people', '/settings', '/members', '/audit'].map(
    (path) => staff + path,
  );
  const tabs = [
    '',
    '/edit',
    '/registrations',
    '/attendance',
    '/reminders',
    '/mails',
    '/questionnaire',
    '/questionnaires',
  ];
  for (const page of [...lists, ...events.flatMap((event) => tabs.map((tab) => event + tab))]) {
    expect([page, (await visitor.get(page)).status]).toEqual([page, 200]);
  }
  // Lines without a key, and then some with it.
  const offices = await visitor.get(`${staff}/offices/new`);
  expect((await visitor.submit(offices, '/offices', { name: 'あたらしい事業所' })).status).toBe(200);
  expect((await visitor.get(`${staff}/audit?check=all`)).text).toContain('件の記録はすべてつながっています');
}

/** What was told stays told, what was due is told by now, and what had failed waits on where it stood. */
async function toldFacts(dump: Dump, ownerUrl: string): Promise<void> {
  type Fact = { name: string; tell_at: string; relayed_at: string | null; attempts: number };
  const now = new Date(dump.at);
  const should = (dump.tables.outbox as Fact[]).map(({ name, tell_at, relayed_at, attempts }) => {
    const due = relayed_at === null && (tell_at === '-infinity' || new Date(tell_at) <= now);
    return { name, told: relayed_at !== null || due, tries: attempts + (due ? 1 : 0) };
  });
  const found = () =>
    onDatabase(ownerUrl, (source) =>
      source.query<unknown[]>(
        `select f.name, d.done_at is not null as told, d.tries from outbox f join outbox_delivery d on d.fact_id = f.id order by f.id`,
      ),
    );
  await until(
    async () => isDeepStrictEqual(await found(), should),
    () => 'facts that were on their way are not told',
  );
}

async function serve(dump: Dump, ownerUrl: string): Promise<{ running: Running; url: string }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = loadConfig({
    PORT: String(port),
    BASE_URL: url,
    SECRET_KEY: 'a-key-for-tests-only-0123456789abcdef',
    LOG_LEVEL: 'error',
  });
  const appUrl = at(testServer().appUrl, ownerUrl);
  const clock = new FixedClock(dump.at);
  const running = await run({ config, log: createLog('error'), appUrl, ownerUrl, serve: true, work: true, clock });
  return { running, url };
}

async function pictureOf(ownerUrl: string): Promise<string[]> {
  return onDatabase(ownerUrl, (source) => schemaPicture(source.createQueryRunner()));
}

async function countsOf(dump: Dump, ownerUrl: string): Promise<Record<string, number>> {
  return onDatabase(ownerUrl, async (source) => {
    const counts: Record<string, number> = {};
    for (const name of Object.keys(dump.tables)) {
      const [found] = (await source.query(`select count(*)::int as n from "${name}"`)) as [{ n: number }];
      counts[name] = found.n;
    }
    return counts;
  });
}

async function onDatabase<R>(url: string, work: (source: DataSource) => Promise<R>): Promise<R> {
  const source = await new DataSource({ type: 'postgres', url, installExtensions: false }).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
