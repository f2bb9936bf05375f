import { uuidv7 } from '#platform';
import { actorIn } from '../../../../test/support/acting.js';
import { useDatabase } from '../../../../test/support/database.js';
import { NotedAudit } from '../../../../test/support/noted-audit.js';
import { Address } from '../address.entity.js';
import { Office } from '../office.entity.js';
import { type OfficeFacts, Offices } from '../offices.js';
import { People, type PersonFacts } from '../people.js';
import { Person } from '../person.entity.js';
import { Post } from '../post.entity.js';
import { Doubles } from './doubles.js';
import { Holders } from './holders.js';
import { Merge } from './merge.entity.js';
import { Merges, undoable } from './merges.js';

const test = useDatabase({ entities: [Office, Person, Post, Address, Merge] });

const office: OfficeFacts = {
  name: '', kana: '', kind: '', district: '', parentBody: null, memberSince: null, memberUntil: null,
  postalAddress: null, phone: null, fax: null, emails: [], tags: [],
}; // prettier-ignore
const person: PersonFacts = { name: '', kana: '', emails: [], posts: [], tags: [] };

async function open() {
  const workspace = { id: await test.workspace(), zone: 'Asia/Tokyo' };
  const audit = new NotedAudit();
  const offices = new Offices(test.database, test.clock, audit);
  const people = new People(test.database, test.clock, audit);
  const merges = new Merges(test.database, test.clock, audit, new Holders());
  const doubles = new Doubles(test.database, test.clock, audit, {
    of: async () => new Map(),
    everybody: async () => new Map(),
  });
  const actor = await actorIn(test, workspace.id);
  return {
    workspace, audit, offices, people, merges, doubles, actor,
    addOffice: (facts: Partial<OfficeFacts>) => offices.add(actor, workspace.id, { ...office, ...facts }, true),
    addPerson: (facts: Partial<PersonFacts>) => people.add(actor, workspace, { ...person, ...facts }),
    lastMerge: async () => (await doubles.find(workspace.id)).merges[0]!.id,
  }; // prettier-ignore
}

it('makes two offices one, with what staff chose of each, and both again', async () => {
  const { workspace, offices, people, merges, actor, audit, addOffice, addPerson, lastMerge } = await open();
  const stays = await addOffice({ name: '株式会社青波', kind: '企業', emails: ['a@aonami.example', 'b@aonami.example'], tags: ['見学先'] }); // prettier-ignore
  const goes = await addOffice({ name: '(有)青波', kana: 'あおなみ', phone: '0000-00-0001', emails: ['b@aonami.example', 'c@aonami.example'], tags: ['見学先', '北の会'] }); // prettier-ignore
  const both = await addPerson({ name: '灰谷 悠', posts: [{ office: '株式会社青波', title: '主任' }, { office: '(有)青波', title: '講師' }] }); // prettier-ignore
  const one = await addPerson({ name: '氷室 わかな', posts: [{ office: '(有)青波', title: '' }] });
  const before = await Promise.all([offices.open(workspace.id, stays), offices.open(workspace.id, goes)]);

  const preview = await merges.preview(workspace.id, 'office', stays, goes);
  expect(preview).toMatchObject({ fields: ['name', 'kana', 'kind', 'phone'], moves: [{ count: 2 }], clashes: [] });
  await merges.merge(actor, workspace.id, 'office', [stays, goes], ['name', 'kana', 'phone']);
  const merged = await offices.open(workspace.id, stays);
  expect(merged).toMatchObject({ name: '(有)青波', kana: 'あおなみ', kind: '企業', phone: '0000-00-0001', tags: expect.arrayContaining(['見学先', '北の会']) as string[] }); // prettier-ignore
  expect(merged.emails).toEqual(['a@aonami.example', 'b@aonami.example', 'c@aonami.example']);
  expect(merged.people.map(({ name, title }) => `${name} ${title}`).sort()).toEqual(['氷室 わかな ', '灰谷 悠 主任']);
  await expect(offices.open(workspace.id, goes)).rejects.toMatchObject({ code: 'not-found' });

  // what is changed since stays changed
  const { id: _, people: __, ...facts } = merged;
  await offices.edit(actor, workspace.id, stays, { ...facts, phone: '0000-00-0099' }, true);
  await merges.undo(actor, workspace.id, await lastMerge());
  const after = await Promise.all([offices.open(workspace.id, stays), offices.open(workspace.id, goes)]);
  expect(after[1]).toEqual(before[1]);
  expect(after[0]).toEqual({ ...before[0], phone: '0000-00-0099' });
  expect((await people.open(workspace.id, both)).posts.map(({ office: at }) => at).sort()).toEqual(['(有)青波', '株式会社青波']); // prettier-ignore
  expect((await people.open(workspace.id, one)).posts.map(({ office: at }) => at)).toEqual(['(有)青波']);
  expect(audit.noted.filter((line) => /merged|parted/.test(line))).toEqual([
    `offices.merged office ${stays}`,
    `offices.parted office ${stays}`,
  ]);
});

it('makes two people one who is found by each of their addresses', async () => {
  const { workspace, people, merges, actor, addPerson, lastMerge } = await open();
  const stays = await addPerson({ name: '高橋 遥', emails: ['haruka@example.jp', 'office@example.jp'] });
  const goes = await addPerson({
    name: '髙橋 はるか',
    kana: 'たかはし はるか',
    emails: ['office@example.jp', 'h@example.jp'],
  });
  const before = await people.open(workspace.id, goes);
  await merges.merge(actor, workspace.id, 'person', [stays, goes], ['name', 'kana']);
  expect(await people.open(workspace.id, stays)).toMatchObject({
    name: '髙橋 はるか',
    kana: 'たかはし はるか',
    emails: ['haruka@example.jp', 'office@example.jp', 'h@example.jp'],
  });
  const keys = await test.sql<{ key: string }>('select distinct name_key as key from address where person_id = $1', [
    stays,
  ]);
  expect(keys).toHaveLength(1);
  await merges.undo(actor, workspace.id, await lastMerge());
  expect(await people.open(workspace.id, goes)).toEqual(before);
  expect((await people.open(workspace.id, stays)).emails).toEqual(['haruka@example.jp', 'office@example.jp']);
});

it('refuses one with itself, one of another workspace, a third of the same name and address, and an undoing that is too late', async () => {
  const { workspace, merges, actor, addPerson, lastMerge } = await open();
  const other = await open();
  const [one, two] = [await addPerson({ name: '灰谷 悠', emails: ['a@example.jp'] }), await addPerson({ name: '灰谷 ゆう', emails: ['b@example.jp'] })]; // prettier-ignore
  const foreign = await other.addPerson({ name: '灰谷 悠' });
  const merge = (winner: string, loser: string, ...taken: 'name'[]) =>
    merges.merge(actor, workspace.id, 'person', [winner, loser], taken);
  await expect(merge(one, one)).rejects.toMatchObject({ code: 'merge.itself' });
  await expect(merge(one, foreign)).rejects.toMatchObject({ code: 'not-found' });
  const third = await addPerson({ name: '灰谷 ゆう', emails: ['a@example.jp'] });
  await expect(merge(one, two, 'name')).rejects.toMatchObject({ code: 'merge.third' });
  await merge(one, third);
  const id = await lastMerge();
  test.clock.set(new Date(test.clock.now().getTime() + undoable + 1_000));
  await expect(merges.undo(actor, workspace.id, id)).rejects.toMatchObject({ code: 'merge.too-late' });
  await merges.forgetOld();
  await expect(merges.undo(actor, workspace.id, id)).rejects.toMatchObject({ code: 'not-found' });
});

it('deletes what was never used, and says where something is used', async () => {
  const { workspace, offices, merges, actor, addOffice, addPerson } = await open();
  const [used, unused] = [
    await addOffice({ name: '甲' }),
    await addOffice({ name: '乙', emails: ['otsu@example.jp'] }),
  ];
  await addPerson({ name: '灰谷 悠', posts: [{ office: '甲', title: '' }] });
  await expect(merges.remove(actor, workspace.id, 'office', used)).rejects.toMatchObject({ code: 'directory.in-use' });
  await merges.remove(actor, workspace.id, 'office', unused);
  await expect(offices.open(workspace.id, unused)).rejects.toMatchObject({ code: 'not-found' });
  await expect(merges.remove(actor, workspace.id, 'office', uuidv7())).rejects.toMatchObject({ code: 'not-found' });
});

it('finds what may stand there twice, until staff tell it apart', async () => {
  const { workspace, doubles, actor, addOffice, addPerson } = await open();
  const [a, b] = [await addOffice({ name: '株式会社青波' }), await addOffice({ name: '(有)青波' })];
  await addOffice({ name: '甲', phone: '0000-11-2222' });
  await addOffice({ name: '乙', phone: '００００（１１）２２２２' });
  await addOffice({ name: '丙', phone: '内線 12' });
  await addOffice({ name: '丁', phone: '内線 12' });
  const at = [{ office: '甲', title: '' }];
  for (const name of ['髙橋 遥', '高橋　遥']) await addPerson({ name, posts: at });
  await addPerson({ name: '高橋 遥', posts: [{ office: '乙', title: '' }] });
  const pairs = async () => {
    const found = await doubles.find(workspace.id);
    const named = (list: typeof found.offices) =>
      list.map(({ one, other, why }) => `${[one.name, other.name].sort().join(' = ')} (${why})`);
    return [named(found.offices), named(found.people)];
  };
  expect(await pairs()).toEqual([
    expect.arrayContaining(['(有)青波 = 株式会社青波 (name)', '乙 = 甲 (phone)']),
    [expect.stringContaining('(office)')],
  ]);
  await doubles.tellApart(actor, workspace.id, 'office', b, a);
  expect((await pairs())[0]).toEqual(['乙 = 甲 (phone)']);
});
