import { uuidv7 } from '#platform';
import { auditBook } from '../../../test/support/audit-book.js';
import { useDatabase } from '../../../test/support/database.js';
import { wholeHouse } from '../../../test/support/manifests.js';
import { statementsOf } from '../../../test/support/statements.js';
import { Door } from './door.js';
import { beginSession, signOutEverywhere } from './sessions.js';

const test = useDatabase();
const browser = { userAgent: null, origin: '192.0.2.7', formerToken: null, device: null };
const minute = 60_000;
const hour = 60 * minute;

async function open() {
  const workspace = await test.workspace();
  const accountId = uuidv7();
  await test.sql(`insert into account (id, email, name, created_at) values ($1, $2, '笹森 千歳', $3)`, [
    accountId,
    `${accountId}@example.jp`,
    test.clock.now(),
  ]);
  await test.sql(
    `insert into membership (id, workspace_id, account_id, role, created_at) values ($1, $2, $3, 'organiser', $4)`,
    [uuidv7(), workspace, accountId, test.clock.now()],
  );
  const begin = (formerToken: string | null = null) =>
    test.database.installation((tx) =>
      beginSession(tx, accountId, 'password', { ...browser, formerToken }, test.clock.now()),
    );
  return {
    workspace,
    accountId,
    begin,
    door: new Door(test.database, test.clock, auditBook, wholeHouse()),
    session: await begin(),
  };
}

it('tells who holds the cookie and what they are in the workspace of the address', async () => {
  const { workspace, accountId, door, session } = await open();
  const here = await door.actor(session.token, workspace);
  expect(here).toMatchObject({
    accountId,
    sessionId: session.sessionId,
    name: '笹森 千歳',
    operator: false,
    role: 'organiser',
    workspaceId: workspace,
  });
  expect([
    here!.may('directory.edit'),
    here!.may('members.manage'),
    here!.may('signed-in'),
    here!.may('workspaces.manage'),
  ]).toEqual([true, false, true, false]);
});

it('gives no role in another workspace, or outside of any', async () => {
  const { door, session } = await open();
  const actors = [await door.actor(session.token, await test.workspace()), await door.actor(session.token, undefined)];
  expect(
    actors.map((actor) => [actor!.role, actor!.workspaceId, actor!.may('directory.read'), actor!.may('signed-in')]),
  ).toEqual([
    [undefined, undefined, false, true],
    [undefined, undefined, false, true],
  ]);
});

it('asks the database once', async () => {
  const { workspace, door, session } = await open();
  expect(await statementsOf(() => door.actor(session.token, workspace))).toEqual([
    expect.stringContaining('staff_at_door($1, $2)'),
  ]);
});

it('knows nobody by a token that was never given', async () => {
  const { workspace, door } = await open();
  expect(await door.actor('x'.repeat(43), workspace)).toBeNull();
});

it('ends after twelve hours without use, and after thirty days in any case', async () => {
  const { workspace, door, begin, session } = await open();
  test.clock.advance(12 * hour - 1);
  expect(await door.actor(session.token, workspace)).not.toBeNull();
  test.clock.advance(12 * hour);
  expect(await door.actor(session.token, workspace)).toBeNull();
  const long = await begin();
  for (let day = 0; day < 59; day++) {
    test.clock.advance(12 * hour - 1);
    expect(await door.actor(long.token, workspace)).not.toBeNull();
  }
  test.clock.advance(12 * hour - 1);
  test.clock.advance(60);
  expect(await door.actor(long.token, workspace)).toBeNull();
});

it('writes when it was seen at most every five minutes', async () => {
  const { workspace, door, session } = await open();
  const seen = async () =>
    (await test.sql<{ seen_at: Date }>('select seen_at from staff_session where id = $1', [session.sessionId]))[0]!
      .seen_at;
  const begun = await seen();
  test.clock.advance(5 * minute - 1);
  await door.actor(session.token, workspace);
  expect(await seen()).toEqual(begun);
  test.clock.advance(1);
  await door.actor(session.token, workspace);
  expect(await seen()).toEqual(test.clock.now());
});

it('gives a new token at every log-in and ends the one the browser held', async () => {
  const { workspace, door, begin, session } = await open();
  const next = await begin(session.token);
  expect(next.token).not.toBe(session.token);
  expect([await door.actor(session.token, workspace), (await door.actor(next.token, workspace))?.sessionId]).toEqual([
    null,
    next.sessionId,
  ]);
});

it('knows nobody any more who signed out everywhere', async () => {
  const { workspace, accountId, door, begin, session } = await open();
  const other = await begin();
  await test.database.installation((tx) => signOutEverywhere(tx, accountId, other.sessionId));
  expect([await door.actor(session.token, workspace), (await door.actor(other.token, workspace))?.accountId]).toEqual([
    null,
    accountId,
  ]);
});

it('notes who was turned away, in the workspace that was knocked at', async () => {
  const { workspace, accountId, door, session } = await open();
  await door.denied((await door.actor(session.token, workspace))!, 'members.manage', workspace);
  expect(
    await test.sql('select account_id, action, subject_kind, subject_id, origin from audit where workspace_id = $1', [
      workspace,
    ]),
  ).toEqual([
    {
      account_id: accountId,
      action: 'door.denied',
      subject_kind: 'permission',
      subject_id: 'members.manage',
      origin: '192.0.2.7',
    },
  ]);
});
