import { everybody } from './people-filter.js';
import { NotFound, parsePage } from '#platform';
import { actorIn } from '../../../test/support/acting.js';
import { useDatabase } from '../../../test/support/database.js';
import { NotedAudit } from '../../../test/support/noted-audit.js';
import { statementsOf } from '../../../test/support/statements.js';
import { matchOrCreatePeople } from './match-or-create-people.js';
import { Office } from './office.entity.js';
import { Offices } from './offices.js';
import { peopleByIds } from './people-by-ids.js';
import { People, type PersonFacts } from './people.js';
import { Person } from './person.entity.js';

const test = useDatabase({ entities: [Office, Person] });

const nobody: PersonFacts = { name: '', kana: '', emails: [], posts: [], tags: [] };

async function open() {
  const workspace = { id: await test.workspace(), zone: 'Asia/Tokyo' };
  const audit = new NotedAudit();
  const people = new People(test.database, test.clock, audit);
  const offices = new Offices(test.database, test.clock, new NotedAudit());
  const actor = await actorIn(test, workspace.id);
  const office = (name: string) =>
    offices.add(actor, workspace.id, {
      name, kana: '', kind: '', district: '', parentBody: null, memberSince: null, memberUntil: null, postalAddress: null, phone: null, fax: null, emails: [], tags: [],
    }); // prettier-ignore
  const add = (facts: Partial<PersonFacts>) => people.add(actor, workspace, { ...nobody, ...facts });
  const edit = (id: string, facts: Partial<PersonFacts>) => people.edit(actor, workspace, id, { ...nobody, ...facts });
  const found = async (text: string) =>
    (await people.search(workspace.id, { ...everybody, text }, parsePage(1))).people.map((person) => person.name);
  return { workspace, audit, people, actor, office, add, edit, found };
}

it('keeps a person with addresses and posts, and notes who did it', async () => {
  const { workspace, audit, people, office, add } = await open();
  const tsumugi = await office('つむぎ工房');
  const id = await add({
    name: '灰谷 悠',
    kana: 'はいたに ゆう',
    emails: ['haitani@tsumugi.example', 'yu@example.jp'],
    posts: [{ office: 'つむぎ工房', title: '主任' }],
  });
  expect(await people.open(workspace.id, id)).toEqual({
    id,
    name: '灰谷 悠',
    kana: 'はいたに ゆう',
    emails: ['haitani@tsumugi.example', 'yu@example.jp'],
    tags: [],
    posts: [{ officeId: tsumugi, office: 'つむぎ工房', title: '主任', since: null, until: null }],
  });
  expect(audit.noted).toEqual([`person.added person ${id}`]);
});

it('ends a post that is no longer written, and keeps it in the history', async () => {
  const { workspace, people, office, add, edit } = await open();
  const [old, next] = [await office('つむぎ工房'), await office('こもれび就労支援室')];
  const id = await add({ name: '灰谷 悠', posts: [{ office: 'つむぎ工房', title: '主任' }] });
  await edit(id, { name: '灰谷 悠', posts: [{ office: 'こもれび就労支援室', title: '所長' }] });
  expect((await people.open(workspace.id, id)).posts).toEqual([
    { officeId: next, office: 'こもれび就労支援室', title: '所長', since: null, until: null },
    { officeId: old, office: 'つむぎ工房', title: '主任', since: null, until: '2026-10-01' },
  ]);
});

it('changes the title of a post without ending it', async () => {
  const { workspace, people, office, add, edit } = await open();
  await office('つむぎ工房');
  const id = await add({ name: '灰谷 悠', posts: [{ office: 'つむぎ工房', title: '主任' }] });
  await edit(id, { name: '灰谷 悠', posts: [{ office: 'つむぎ工房', title: '所長' }] });
  expect((await people.open(workspace.id, id)).posts).toMatchObject([{ title: '所長', until: null }]);
});

it('names the line where an office is unknown or written twice, and stores nothing', async () => {
  const { workspace, people, office, add } = await open();
  await office('つむぎ工房');
  const at = (...offices: string[]) =>
    add({ name: '灰谷 悠', posts: offices.map((name) => ({ office: name, title: '' })) });
  await expect(at('つむぎ工房', 'ない事業所')).rejects.toMatchObject({
    code: 'person.office-unknown',
    field: 'posts.1.office',
  });
  await expect(at('つむぎ工房', 'つむぎ工房')).rejects.toMatchObject({
    code: 'person.post-twice',
    field: 'posts.1.office',
  });
  expect((await people.search(workspace.id, everybody, parsePage(1))).total).toBe(0);
});

it('refuses somebody who is known already by the same name and address', async () => {
  const { add, edit } = await open();
  await add({ name: '髙角 みお', emails: ['mio@example.jp'] });
  await expect(add({ name: '高角ミオ', emails: ['other@example.jp', 'mio@example.jp'] })).rejects.toMatchObject({
    code: 'person.known',
    field: 'emails.1.address',
  });
  const other = await add({ name: '青砥 しおり', emails: ['mio@example.jp'] });
  await expect(edit(other, { name: '高角 みお', emails: ['mio@example.jp'] })).rejects.toMatchObject({
    code: 'person.known',
  });
});

it('is found by a new name through the same address after a correction', async () => {
  const { workspace, add, edit } = await open();
  const id = await add({ name: '灰谷 悠', emails: ['yu@example.jp'] });
  await edit(id, { name: '灰谷 遥', emails: ['yu@example.jp'] });
  const match = (name: string) =>
    test.database.withWorkspace(workspace.id, (tx) =>
      matchOrCreatePeople(tx, workspace.id, test.clock.now(), [{ email: 'yu@example.jp', name, kana: '' }]),
    );
  expect(await match('灰谷 遥')).toEqual([id]);
  expect(await match('灰谷 悠')).not.toEqual([id]);
});

it('finds people by part of their name or reading', async () => {
  const { add, found } = await open();
  await add({ name: '髙角 みお', kana: 'たかかど みお' });
  await add({ name: '青砥 しおり', kana: 'あおと しおり' });
  expect(await Promise.all(['高角', '角み', 'ﾀｶｶﾄﾞ', 'あおとし', '砥', ''].map(found))).toEqual([
    ['髙角 みお'],
    ['髙角 みお'],
    ['髙角 みお'],
    ['青砥 しおり'],
    ['青砥 しおり'],
    ['青砥 しおり', '髙角 みお'],
  ]);
});

it('asks the database once for a list, with 1 and with 300 people', async () => {
  const { workspace, people, add } = await open();
  await add({ name: '灰谷 悠', emails: ['yu@example.jp'] });
  const ask = () => statementsOf(() => people.search(workspace.id, everybody, parsePage(1)));
  const forOne = await ask();
  await test.sql(
    `insert into person (id, workspace_id, name, search, created_at) select gen_random_uuid(), $1, '人' || n, '人' || n, $2 from generate_series(1, 299) n`,
    [workspace.id, test.clock.now()],
  );
  expect([
    forOne.length,
    (await ask()).length,
    (await people.search(workspace.id, everybody, parsePage(2))).total,
  ]).toEqual([1, 1, 300]);
});

it('shows nobody of another workspace', async () => {
  const [one, other] = [await open(), await open()];
  const id = await one.add({ name: '灰谷 悠' });
  await expect(other.people.open(other.workspace.id, id)).rejects.toThrow(NotFound);
  await expect(other.edit(id, { name: 'x' })).rejects.toThrow(NotFound);
  expect(await other.found('')).toEqual([]);
});

it('tells other contexts who is behind ids, in one statement, and nothing of foreign ones', async () => {
  const [one, other] = [await open(), await open()];
  const tsumugi = await one.office('つむぎ工房');
  const [here, there] = [
    await one.add({ name: '灰谷 悠', emails: ['yu@example.jp'], posts: [{ office: 'つむぎ工房', title: '主任' }] }),
    await other.add({ name: '青砥 しおり' }),
  ];
  const found = await test.database.withWorkspace(one.workspace.id, (tx) =>
    peopleByIds(tx, one.workspace.id, [here, there]),
  );
  expect([...found]).toEqual([
    [
      here,
      {
        id: here,
        name: '灰谷 悠',
        kana: '',
        emails: ['yu@example.jp'],
        offices: [{ id: tsumugi, name: 'つむぎ工房', title: '主任' }],
      },
    ],
  ]);
});
