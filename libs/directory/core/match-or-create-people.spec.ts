import { rows, uuidv7 } from '#platform';
import { useDatabase } from '../../../test/support/database.js';
import { ChangedMeanwhile } from './changed-meanwhile.js';
import { matchOrCreatePeople, type PersonGiven } from './match-or-create-people.js';

const test = useDatabase();

const haitani: PersonGiven = { email: 'tsumugi@example.jp', name: '灰谷 悠', kana: 'はいたに ゆう' };
const aoto: PersonGiven = { email: 'tsumugi@example.jp', name: '青砥 しおり', kana: 'あおと しおり' };

const match = (workspace: string, people: PersonGiven[]) =>
  test.database.withWorkspace(workspace, (tx) => matchOrCreatePeople(tx, workspace, test.clock.now(), people));

const peopleOf = (workspace: string) =>
  test.sql(
    `select p.name, p.kana, p.search, a.email, a.name_key from person p join address a on a.person_id = p.id
     where p.workspace_id = $1 order by p.name`,
    [workspace],
  );

it('creates a person with their address, and keeps one mailbox of two people apart', async () => {
  const workspace = await test.workspace();
  const ids = await match(workspace, [haitani, aoto]);
  expect(new Set(ids).size).toBe(2);
  expect(await peopleOf(workspace)).toEqual([
    {
      name: '灰谷 悠',
      kana: 'はいたに ゆう',
      search: '灰谷悠\nハイタニユウ',
      email: 'tsumugi@example.jp',
      name_key: '灰谷悠',
    },
    {
      name: '青砥 しおり',
      kana: 'あおと しおり',
      search: '青砥シオリ\nアオトシオリ',
      email: 'tsumugi@example.jp',
      name_key: '青砥シオリ',
    },
  ]);
});

it('finds the same person again by equal address and equal name, however either is written', async () => {
  const workspace = await test.workspace();
  const [first] = await match(workspace, [{ email: 'kado@example.jp', name: '髙角 みお', kana: 'たかかど みお' }]);
  const again = await match(workspace, [{ email: ' KADO@Example.jp ', name: '高角　ミオ', kana: '' }]);
  expect(again).toEqual([first]);
  expect(await peopleOf(workspace)).toMatchObject([{ name: '髙角 みお', kana: 'たかかど みお' }]);
});

it('takes a reading that nobody had given, in full width, and never replaces one', async () => {
  const workspace = await test.workspace();
  const kado = { email: 'kado@example.jp', name: '髙角 みお' };
  await match(workspace, [{ ...kado, kana: '' }]);
  await match(workspace, [{ ...kado, name: '高角みお', kana: 'ﾀｶｶﾄﾞ ﾐｵ' }]);
  await match(workspace, [{ ...kado, kana: 'こうかく みお' }]);
  expect(await peopleOf(workspace)).toMatchObject([
    { name: '髙角 みお', kana: 'タカカド ミオ', search: '高角ミオ\nタカカドミオ' },
  ]);
});

it('reads a name in kana as it is written', async () => {
  const workspace = await test.workspace();
  await match(workspace, [{ email: 'sakura@example.jp', name: 'さくら ﾐﾅﾐ', kana: '' }]);
  expect(await peopleOf(workspace)).toMatchObject([{ name: 'さくら ﾐﾅﾐ', kana: 'さくら ミナミ' }]);
});

it('takes the same name at another address, and another name at the same address, for somebody else', async () => {
  const workspace = await test.workspace();
  const ids = await match(workspace, [
    haitani,
    { ...haitani, email: 'haitani@example.com' },
    { ...haitani, name: '灰谷 遥' },
  ]);
  expect(new Set(ids).size).toBe(3);
});

it('gives one id to the same person named twice in one call', async () => {
  const workspace = await test.workspace();
  const [a, b, c] = await match(workspace, [haitani, aoto, { ...haitani, name: '灰谷悠' }]);
  expect([a === c, a === b]).toEqual([true, false]);
  expect(await peopleOf(workspace)).toHaveLength(2);
});

it('gives a post at the office once, and none at an office of another workspace', async () => {
  const [workspace, other] = [await test.workspace(), await test.workspace()];
  const [office, foreign] = [await officeIn(workspace), await officeIn(other)];
  await match(workspace, [
    { ...haitani, officeId: office },
    { ...aoto, officeId: foreign },
  ]);
  await match(workspace, [{ ...haitani, officeId: office }]);
  expect(await test.sql('select office_id from post where workspace_id = $1', [workspace])).toEqual([
    { office_id: office },
  ]);
});

it('does not find people of another workspace', async () => {
  const [one, other] = [await test.workspace(), await test.workspace()];
  const [here] = await match(one, [haitani]);
  const [there] = await match(other, [haitani]);
  expect(here).not.toBe(there);
});

it('answers nobody for nobody', async () => {
  const workspace = await test.workspace();
  expect(await match(workspace, [])).toEqual([]);
});

it('tells the loser of a race to run again, and then both hold the same person', async () => {
  const workspace = await test.workspace();
  let commitFirst!: () => void;
  const mayCommit = new Promise<void>((resolve) => (commitFirst = resolve));
  let firstHasWritten!: () => void;
  const written = new Promise<void>((resolve) => (firstHasWritten = resolve));
  const first = test.database.withWorkspace(workspace, async (tx) => {
    const ids = await matchOrCreatePeople(tx, workspace, test.clock.now(), [aoto, haitani]);
    firstHasWritten();
    await mayCommit;
    return ids;
  });
  await written;
  const second = match(workspace, [haitani]);
  await waitsForLock();
  commitFirst();
  await expect(second).rejects.toThrow(ChangedMeanwhile);
  expect(await match(workspace, [haitani])).toEqual([(await first)[1]]);
  expect(await peopleOf(workspace)).toHaveLength(2);
});

it('creates nobody twice when ten transactions name the same three people crosswise', async () => {
  const workspace = await test.workspace();
  const people = ['一', '二', '三'].map((name) => ({ email: 'many@example.jp', name, kana: '' }));
  const runs = Array.from({ length: 10 }, (_, turn) =>
    untilSettled(workspace, turn % 2 ? people : people.toReversed()),
  );
  const ids = (await Promise.all(runs)).map((run, turn) => (turn % 2 ? run : run.toReversed()));
  expect(new Set(ids.map((run) => run.join())).size).toBe(1);
  expect(await peopleOf(workspace)).toHaveLength(3);
});

async function untilSettled(workspace: string, people: PersonGiven[]): Promise<string[]> {
  try {
    return await match(workspace, people);
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return untilSettled(workspace, people);
    throw error;
  }
}

async function officeIn(workspace: string): Promise<string> {
  const id = uuidv7();
  await test.sql('insert into office (id, workspace_id, name, search, created_at) values ($1, $2, $3, $4, $5)', [
    id,
    workspace,
    'つむぎ工房',
    'ツムギ工房',
    test.clock.now(),
  ]);
  return id;
}

async function waitsForLock(): Promise<void> {
  for (;;) {
    const waiting = await test.database.installation((tx) =>
      rows(tx, `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`),
    );
    if (waiting.length) return;
  }
}
