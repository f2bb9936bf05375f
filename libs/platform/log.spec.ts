import { spawnSync } from 'node:child_process';
import { rows } from './database/database.js';
import { useDatabase } from '../../test/support/database.js';
import { createLog, nestLogger } from './log.js';

type Line = Record<string, unknown> & { err?: Record<string, unknown> };

/** A log whose lines stay here. */
function noted(level = 'info') {
  const lines: Line[] = [];
  const log = createLog(level, { write: (line) => void lines.push(JSON.parse(line) as Line) });
  return { log, lines };
}

describe('a log line', () => {
  it('is JSON with the time, the ids it was given and one sentence', () => {
    const { log, lines } = noted();
    log.info({ request: 'r1', status: 200 }, 'request');
    log.debug({}, 'not asked for');
    const { time, ...line } = lines[0]!;
    expect(line).toEqual({ level: 30, request: 'r1', status: 200, msg: 'request' });
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(lines).toHaveLength(1);
  });

  it('tells where an error happened and why, down to its cause', () => {
    const { log, lines } = noted();
    log.error({ err: new TypeError('no seat', { cause: new Error('no pool') }) }, 'unexpected');
    expect(lines[0]!.err).toEqual({
      type: 'TypeError',
      message: 'no seat',
      stack: expect.stringContaining('log.spec.ts'),
      cause: { type: 'Error', message: 'no pool', stack: expect.stringContaining('log.spec.ts') },
    });
  });

  it('takes whatever was thrown', () => {
    const { log, lines } = noted();
    log.error({ err: 'haitani@tsumugi.example is gone' }, 'unexpected');
    log.error({ err: undefined }, 'unexpected');
    expect(lines.map(({ err }) => err)).toEqual([{ type: 'string', message: '…@… is gone' }, undefined]);
  });

  it('holds no address that a mail server repeats', () => {
    const { log, lines } = noted();
    const refused = Object.assign(new Error('550 5.1.1 <haitani@tsumugi.example>: user unknown'), {
      responseCode: 550,
      rejected: ['haitani@tsumugi.example'],
    });
    log.error({ err: refused }, 'unexpected');
    expect(lines[0]!.err).toMatchObject({ message: '550 5.1.1 <…@…>: user unknown', responseCode: 550 });
    expect(JSON.stringify(lines)).not.toContain('haitani');
  });

  it('holds Nest’s own words, its errors as errors', () => {
    const { log, lines } = noted('debug');
    const nest = nestLogger(log);
    nest.log('Mapped {/health, GET}', 'RouterExplorer');
    nest.warn('careful', 'Router');
    nest.error(new Error('haitani@tsumugi.example'));
    nest.error('failed', 'at somewhere', 'Context');
    expect(
      lines.map(({ level, msg, context, detail, err }) => [level, msg, context ?? detail ?? err?.['message']]),
    ).toEqual([
      [20, 'Mapped {/health, GET}', 'RouterExplorer'],
      [40, 'careful', 'Router'],
      [50, 'Nest', '…@…'],
      [50, 'failed', ['at somewhere', 'Context']],
    ]);
  });
});

describe('the log of a process', () => {
  const inProcess = (script: string) => {
    const log = JSON.stringify(new URL('./log.ts', import.meta.url).href);
    const register = new URL('../../scripts/source-loader/register.mjs', import.meta.url).href;
    const text = `import(${log}).then(({ createLog }) => { const log = createLog('info'); ${script} })`;
    return spawnSync(process.execPath, ['--conditions=source', `--import=${register}`, '-e', text], {
      env: { PATH: process.env['PATH'] },
      encoding: 'utf8',
    });
  };
  const twice = `log.info({}, 'one'); log.info({}, 'two');`;

  it.each([
    ['leaves', `${twice} process.exit(0);`],
    ['breaks', `${twice} queueMicrotask(() => { throw new Error('broken'); });`],
    ['has nothing more to do', twice],
  ])('says all that it was told when that %s', (_, script) => {
    const { stdout } = inProcess(script);
    expect(stdout.match(/"msg":"(one|two)"/g)).toEqual(['"msg":"one"', '"msg":"two"']);
  });
});

describe('what the log tells of the database', () => {
  const test = useDatabase();
  const address = 'haitani@tsumugi.example';

  it.each([
    [
      'a value that is there already',
      `insert into account (id, email, name, created_at) select gen_random_uuid(), $1, '灰谷', now() from generate_series(1, 2)`,
      { code: '23505', table: 'account', constraint: 'account_email_key' },
    ],
    [
      'a value that is missing',
      'insert into account (id, email, created_at) values (gen_random_uuid(), $1, now())',
      { code: '23502', table: 'account', column: 'name' },
    ],
    [
      'a value of the wrong kind',
      'select $1::text::uuid',
      { code: '22P02', message: 'invalid input syntax for type uuid: "…"' },
    ],
  ])('says of %s which rule it broke, and not whose it is', async (_, statement, told) => {
    const { log, lines } = noted();
    await test.database
      .installation((tx) => rows(tx, statement, [address]))
      .catch((err: unknown) => log.error({ err }, 'unexpected'));
    expect(lines[0]!.err).toMatchObject({ type: 'QueryFailedError', query: statement, ...told });
    expect(JSON.stringify(lines)).not.toMatch(/haitani|Failing row/);
  });
});
