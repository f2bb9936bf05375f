import 'reflect-metadata';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { useDatabase } from '../../../test/support/database.js';
import { type SmallSite, startSite } from '../../../test/support/small-site.js';
import { csvStream } from '../files/csv-stream.js';
import { file } from '../web/answers.js';
import { Export, Public, Staff } from '../web/doors.js';
import { each } from './cursor.js';
import { Database, rows, type Tx } from './database.js';
import { timeLimits } from './time-limits.js';

const setting = (tx: Tx) =>
  rows(
    tx,
    `select extract(epoch from current_setting('statement_timeout')::interval)::int * 1000 as statement,
       extract(epoch from current_setting('lock_timeout')::interval)::int * 1000 as lock`,
  );

const slow: Record<string, (tx: Tx) => Promise<unknown>> = {
  statement: (tx) => rows(tx, `set local statement_timeout = 20`).then(() => rows(tx, 'select pg_sleep(30)')),
  lock: (tx) => rows(tx, `set local lock_timeout = 20`).then(() => rows(tx, 'select 1 from workspace for update')),
};

@Controller('w/:slug')
class LimitsController {
  constructor(private readonly database: Database) {}

  @Get('visitor') @Public() visitor() {
    return this.#asked();
  }
  @Post('visitor') @Public() posted(@Body() _body: unknown) {
    return this.#asked();
  }
  @Get('staff') @Staff('seat.read') staff() {
    return this.#asked();
  }
  @Get('export') @Staff('seat.read') @Export() export() {
    return this.#asked();
  }
  @Get('list.csv') @Staff('seat.read') @Export() async list() {
    const limit = `select current_setting('statement_timeout') as limit from generate_series(1, 2)`;
    const asked = async function* (tx: Tx) {
      for await (const row of each<{ limit: string }>(tx, limit)) yield [row.limit];
    };
    const content = await csvStream((put) =>
      this.database.withWorkspace('019a0000-0000-7000-8000-000000000001', (tx) => put(asked(tx))),
    );
    return file('list.csv', 'text/csv', content);
  }
  @Get('slow/:what') @Public() slow(@Param('what') what: string) {
    return this.database.installation((tx) => slow[what]!(tx));
  }

  #asked() {
    return this.database.withWorkspace('019a0000-0000-7000-8000-000000000001', setting);
  }
}

const test = useDatabase();
let site: SmallSite;

beforeAll(async () => {
  site = await startSite(test, [LimitsController]);
});
afterAll(() => site?.close());

it('limits each statement by the kind of work it is for', async () => {
  const asked = async (what: 'visitor' | 'staff' | 'export', method: 'GET' | 'POST' = 'GET') => {
    const headers = { cookie: 'session=seat.read', 'content-type': 'application/json' };
    const answer = await site.inject({ url: `/w/mizunohama/${what}`, method, headers, ...(method === 'POST' && { payload: '{"a":1}' }) });
    return answer.json<unknown[]>()[0];
  };
  expect(await Promise.all([asked('visitor'), asked('visitor', 'POST'), asked('staff'), asked('export')])).toEqual([
    timeLimits.visitor, timeLimits.visitor, timeLimits.staff, timeLimits.export,
  ]);
}); // prettier-ignore

it('gives work that no request asked for longer, and never more time than the connection has to a look into the installation', async () => {
  const background = [
    await test.database.withWorkspace('019a0000-0000-7000-8000-000000000001', setting),
    await test.database.asDispatcher(setting),
    await test.database.installation(setting),
  ];
  expect(background).toEqual([[timeLimits.background], [timeLimits.background], [timeLimits.background]]);
  expect(await test.dataSource.query(`select current_setting('idle_in_transaction_session_timeout') as idle`)).toEqual([
    { idle: '2min' },
  ]);
  expect(await setting(test.dataSource.createQueryRunner().manager)).toEqual([timeLimits.staff]);
});

it('gives a file that is written as it goes the time of a file', async () => {
  const answer = await site.inject({ url: '/w/mizunohama/list.csv', headers: { cookie: 'session=seat.read' } });
  expect(answer.body).toContain('2min\r\n2min\r\n');
});

it('stops a statement by itself, too, where the connection says', async () => {
  const text = `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`;
  expect(await test.database.alone({ name: 'limits', text }, [])).toEqual([{ statement: '20s', lock: '5s' }]);
  const cut = { name: 'cut', text: 'select pg_cancel_backend(pg_backend_pid())' };
  await expect(test.database.alone(cut, [])).rejects.toMatchObject({ code: 'took-too-long', status: 503 });
});

it.each(['statement', 'lock'])('answers 503 with a sentence when a %s reaches its limit, and goes on', async (what) => {
  await test.workspace();
  let free = () => undefined as void;
  const held = new Promise<void>((resolve) => (free = resolve));
  let begun = () => undefined as void;
  const holding = new Promise<void>((resolve) => (begun = resolve));
  const holder = test.database.installation(async (tx) => {
    await rows(tx, 'select 1 from workspace for update');
    begun();
    await held;
  });
  await holding;
  const answer = await site.browse(`/w/mizunohama/slow/${what}`);
  free();
  await holder;
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '10']);
  expect(answer.body).toContain('時間がかかりすぎたので、途中でやめました。何も保存されていません。');
  expect((await site.inject({ url: '/w/mizunohama/visitor' })).statusCode).toBe(200);
});
