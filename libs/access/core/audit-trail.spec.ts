import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditSubjects, Config, createLog, parsePage, rows } from '#platform';
import { actorIn } from '../../../test/support/acting.js';
import { auditBook } from '../../../test/support/audit-book.js';
import { useDataFolder } from '../../../test/support/data-folder.js';
import { useDatabase } from '../../../test/support/database.js';
import { AuditAnchors } from './audit-anchors.js';
import { AuditTrail } from './audit-trail.js';

const test = useDatabase();

/** As one process keeps it; another one is told from it by what stands in the file of anchors only. */
function trailWith(auditAnchors?: string): AuditTrail {
  const log = createLog('silent');
  const anchors = new AuditAnchors(Object.assign(new Config(), { auditAnchors }), auditBook, log);
  return new AuditTrail(test.database, test.clock, log, auditBook, anchors, new AuditSubjects());
}

async function open() {
  const workspace = await test.workspace();
  const trail = trailWith();
  const actor = await actorIn(test, workspace);
  const record = (action: string) =>
    test.database.withWorkspace(workspace, (tx) => trail.record(tx, actor, action, { kind: 'office', id: 'x' }));
  return { workspace, trail, actor, record };
}

it('records a deed in its transaction: who, what, when', async () => {
  const { workspace, trail, record } = await open();
  await record('office.added');
  expect(await trail.read(workspace, parsePage(1), 'ja')).toEqual({
    total: 1,
    lines: [
      {
        seq: expect.any(String),
        at: test.clock.now(),
        name: '笹森 千歳',
        action: 'office.added',
        subjectKind: 'office',
        subjectId: 'x',
        origin: null,
      },
    ],
  });
});

it('records nothing of a deed that was rolled back', async () => {
  const { workspace, trail, actor } = await open();
  const failed = test.database.withWorkspace(workspace, async (tx) => {
    await trail.record(tx, actor, 'office.added', { kind: 'office', id: 'x' });
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect((await trail.read(workspace, parsePage(1), 'ja')).total).toBe(0);
});

it('stays one chain under twenty writers at once, each workspace its own', async () => {
  const [one, other] = [await open(), await open()];
  await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? one : other).record(`office.edited-${n}`)));
  expect([await one.trail.check(one.workspace), await other.trail.check(other.workspace)]).toEqual([null, null]);
  const chain = await test.sql<{ previous_hash: Buffer | null; hash: Buffer }>(
    'select previous_hash, hash from audit where workspace_id = $1 order by seq',
    [one.workspace],
  );
  expect(chain.map(({ previous_hash }) => previous_hash?.toString('hex'))).toEqual([
    undefined,
    ...chain.slice(0, -1).map(({ hash }) => hash.toString('hex')),
  ]);
});

it('cannot be changed or shortened by the product', async () => {
  const { workspace, record } = await open();
  await record('office.added');
  for (const statement of [`update audit set action = 'nothing'`, 'delete from audit', 'truncate audit']) {
    await expect(test.database.withWorkspace(workspace, (tx) => rows(tx, statement))).rejects.toThrow(
      'permission denied',
    );
  }
});

it('shows where somebody with more rights has changed, removed or put in a line', async () => {
  for (const tampering of [
    `update audit set account_id = null where seq = $1`,
    `update audit set action = 'x' where seq = $1`,
    `delete from audit where seq = $1`,
    `update audit set at = at + interval '1 microsecond' where seq = $1`,
    `update audit set subject_id = subject_kind, subject_kind = subject_id where seq = $1`,
  ]) {
    const { workspace, trail, record } = await open();
    for (const action of ['office.added', 'office.edited', 'office.edited']) await record(action);
    const [, second, third] = await seqsOf(workspace);
    expect(await trailWith().check(workspace)).toBeNull();
    await test.sql(tampering, [second]);
    const seq = tampering.startsWith('delete') ? third : second;
    expect(await trail.check(workspace)).toEqual({ seq, how: 'changed' });
  }
});

it('follows the lines since the last look only, and finds a changed one among them', async () => {
  const { workspace, trail, record } = await open();
  await record('office.added');
  expect(await trail.follow(workspace)).toBeNull();
  await record('office.edited');
  const [first, second] = await seqsOf(workspace);
  await test.sql(`update audit set action = 'x' where seq = any($1)`, [[first, second]]);
  expect(await trail.follow(workspace)).toEqual({ seq: second, how: 'changed' });
  expect(await trail.check(workspace)).toEqual({ seq: first, how: 'changed' });
});

describe('somebody who may write anything in the database, and does not have the key,', () => {
  const folder = useDataFolder('empty');

  it('cannot make the lines anew: a plain hash is not taken after a sealed line', async () => {
    const { workspace, trail, record } = await open();
    for (const action of ['office.added', 'office.edited']) await record(action);
    await test.sql(`update audit set action = 'person.added' where workspace_id = $1`, [workspace]);
    await hashAnew(workspace, { keyed: true });
    const [first] = await seqsOf(workspace);
    expect(await trail.check(workspace)).toEqual({ seq: first, how: 'changed' });
    await hashAnew(workspace, { keyed: false, from: 1 });
    expect(await trail.check(workspace)).toEqual({ seq: first, how: 'changed' });
  });

  it('cannot cut lines off at the end, nor hash all of them anew as lines of old: where they ended is kept outside', async () => {
    for (const tampering of [
      async (_: string, last: string) => void (await test.sql('delete from audit where seq = $1', [last])),
      (workspace: string) => hashAnew(workspace, { keyed: false }),
    ]) {
      const file = join(folder.path, 'audit-anchors.json');
      const { workspace, record } = await open();
      for (const action of ['office.added', 'office.edited']) await record(action);
      expect(await trailWith(file).check(workspace)).toBeNull();
      const [, last] = await seqsOf(workspace);
      await tampering(workspace, last!);
      expect(await trailWith(file).check(workspace)).toEqual({ seq: last, how: 'cut-off' });
    }
  });

  it('cannot move the anchor, which is sealed as well', async () => {
    const file = join(folder.path, 'moved.json');
    const { workspace, record } = await open();
    await record('office.added');
    await trailWith(file).check(workspace);
    const written = readFileSync(file, 'utf8');
    writeFileSync(file, written.replace(/"seq": "(\d+)"/, '"seq": "9$1"'));
    const lines: string[] = [];
    const log = createLog('error', { write: (line) => void lines.push(line) });
    const anchors = new AuditAnchors(Object.assign(new Config(), { auditAnchors: file }), auditBook, log);
    expect(anchors.of(workspace)).toBeNull();
    expect(lines.join()).toContain('the anchors of the audit trail were tampered with');
  });
});

it('takes the lines of versions that had no key as they are, and seals those that follow', async () => {
  const { workspace, trail, record } = await open();
  for (const action of ['office.added', 'office.edited']) await record(action);
  await hashAnew(workspace, { keyed: false });
  expect(await trail.check(workspace)).toBeNull();
  await record('office.edited');
  expect(await trail.check(workspace)).toBeNull();
  const keyed = await test.sql('select keyed from audit where workspace_id = $1 order by seq', [workspace]);
  expect(keyed).toEqual([{ keyed: false }, { keyed: false }, { keyed: true }]);
});

const seqsOf = async (workspace: string): Promise<string[]> =>
  (await test.sql<{ seq: string }>('select seq from audit where workspace_id = $1 order by seq', [workspace])).map(
    ({ seq }) => seq,
  );

/** The plain hashes of version 0.1, which anybody can make in SQL. */
async function hashAnew(workspace: string, { keyed, from = 0 }: { keyed: boolean; from?: number }): Promise<void> {
  const field = (name: string) => `coalesce(length(${name})::text || ':' || ${name}, '-')`;
  const names = ['workspace_id::text', 'extract(epoch from at)::text', 'account_id::text', 'action', 'subject_kind'];
  const content = [...names, 'subject_id', 'origin'].map(field).join(` || ',' || `);
  for (const seq of (await seqsOf(workspace)).slice(from)) {
    await test.sql(
      `update audit l set keyed = $2, previous_hash = p.hash,
         hash = sha256(coalesce(p.hash, ''::bytea) || convert_to((select ${content} from audit where seq = $1), 'UTF8'))
       from (select (select hash from audit where workspace_id = $3 and seq < $1 order by seq desc limit 1) as hash) p
       where l.seq = $1`,
      [seq, keyed, workspace],
    );
  }
}

it('is not read by another workspace', async () => {
  const [one, other] = [await open(), await open()];
  await one.record('office.added');
  expect(await other.trail.read(other.workspace, parsePage(1), 'ja')).toEqual({ total: 0, lines: [] });
});
