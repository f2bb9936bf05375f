import { createLog, parsePage, rows } from '#platform';
import { actorIn } from '../../../test/support/acting.js';
import { useDatabase } from '../../../test/support/database.js';
import { AuditTrail } from './audit-trail.js';

const test = useDatabase();

async function open() {
  const workspace = await test.workspace();
  const trail = new AuditTrail(test.database, test.clock, createLog('silent'));
  const actor = await actorIn(test, workspace);
  const record = (action: string) =>
    test.database.withWorkspace(workspace, (tx) => trail.record(tx, actor, action, { kind: 'office', id: 'x' }));
  return { workspace, trail, actor, record };
}

it('records a deed in its transaction: who, what, when', async () => {
  const { workspace, trail, record } = await open();
  await record('office.added');
  expect(await trail.read(workspace, parsePage(1))).toEqual({
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
  expect((await trail.read(workspace, parsePage(1))).total).toBe(0);
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
    `update audit set at = at + interval '1 second' where seq = $1`,
    `update audit set subject_id = subject_kind, subject_kind = subject_id where seq = $1`,
  ]) {
    const { workspace, trail, record } = await open();
    for (const action of ['office.added', 'office.edited', 'office.edited']) await record(action);
    const seqs = (
      await test.sql<{ seq: string }>('select seq from audit where workspace_id = $1 order by seq', [workspace])
    ).map(({ seq }) => seq);
    expect(await trail.check(workspace)).toBeNull();
    await test.sql(tampering, [seqs[1]]);
    expect(await trail.check(workspace)).toBe(tampering.startsWith('delete') ? seqs[2] : seqs[1]);
  }
});

it('is not read by another workspace', async () => {
  const [one, other] = [await open(), await open()];
  await one.record('office.added');
  expect(await other.trail.read(other.workspace, parsePage(1))).toEqual({ total: 0, lines: [] });
});
