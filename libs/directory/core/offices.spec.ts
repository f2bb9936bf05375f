import { DomainError, NotFound, parsePage, uuidv7 } from '#platform';
import { actorIn } from '../../../test/support/acting.js';
import { useDatabase } from '../../../test/support/database.js';
import { NotedAudit } from '../../../test/support/noted-audit.js';
import { statementsOf } from '../../../test/support/statements.js';
import { Office } from './office.entity.js';
import { everyOffice } from './office-filter.js';
import { type OfficeFacts, Offices } from './offices.js';

const test = useDatabase({ entities: [Office] });

const nothing: OfficeFacts = {
  name: '', kana: '', kind: '', district: '', parentBody: null, memberSince: null, memberUntil: null,
  postalAddress: null, phone: null, fax: null, emails: [], tags: [],
}; // prettier-ignore

const all = everyOffice;

async function open() {
  const workspace = await test.workspace();
  const audit = new NotedAudit();
  const offices = new Offices(test.database, test.clock, audit);
  const actor = await actorIn(test, workspace);
  const add = (facts: Partial<OfficeFacts>) => offices.add(actor, workspace, { ...nothing, ...facts });
  const found = async (asked: Partial<typeof all>, page = 1) =>
    (await offices.search({ id: workspace, zone: 'Asia/Tokyo' }, { ...all, ...asked }, parsePage(page))).offices.map(
      (office) => office.name,
    );
  return { workspace, audit, offices, actor, add, found };
}

it('keeps everything that is written about an office', async () => {
  const { workspace, offices, add } = await open();
  const facts: OfficeFacts = {
    name: 'つむぎ工房',
    kana: 'つむぎこうぼう',
    kind: '就労継続支援',
    district: '北部',
    parentBody: '社会福祉法人いとぐち',
    memberSince: '2026-04-01',
    memberUntil: '2027-03-31',
    postalAddress: '〒000-0000\n瑞ノ浜市みどり1-2',
    phone: '0000-00-0001',
    fax: '0000-00-0002',
    emails: ['info@tsumugi.example', 'kikaku@tsumugi.example'],
    tags: ['北の会', '見学先'],
  };
  const id = await add(facts);
  expect(await offices.open(workspace, id)).toEqual({ id, people: [], ...facts });
});

it('replaces what was written, addresses too, and notes who did it', async () => {
  const { workspace, audit, offices, actor, add } = await open();
  const id = await add({
    name: 'つむぎ工房',
    phone: '0000-00-0001',
    emails: ['a@tsumugi.example', 'b@tsumugi.example'],
  });
  await offices.edit(actor, workspace, id, { ...nothing, name: 'つむぎ工房 本店', emails: ['b@tsumugi.example'] });
  expect(await offices.open(workspace, id)).toEqual({
    ...nothing,
    id,
    people: [],
    name: 'つむぎ工房 本店',
    emails: ['b@tsumugi.example'],
  });
  expect(audit.noted).toEqual([`office.added office ${id}`, `office.edited office ${id}`]);
});

it('says so when another office has the name, and changes nothing', async () => {
  const { workspace, offices, actor, add, found } = await open();
  await add({ name: 'つむぎ工房' });
  const other = await add({ name: 'こもれび就労支援室' });
  await expect(add({ name: 'つむぎ工房' })).rejects.toMatchObject({ code: 'office.name-taken', field: 'name' });
  await expect(offices.edit(actor, workspace, other, { ...nothing, name: 'つむぎ工房' })).rejects.toThrow(DomainError);
  expect(await found({})).toEqual(['こもれび就労支援室', 'つむぎ工房']);
});

it('lets one of two win who add the same name at once', async () => {
  const { add } = await open();
  const outcomes = await Promise.allSettled([add({ name: 'なぎさ相談センター' }), add({ name: 'なぎさ相談センター' })]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'office.name-taken' } });
});

it('lets two offices share a mailbox', async () => {
  const { workspace, offices, add } = await open();
  const ids = [
    await add({ name: '一号館', emails: ['honbu@itoguchi.example'] }),
    await add({ name: '二号館', emails: ['honbu@itoguchi.example'] }),
  ];
  const emails = await Promise.all(ids.map(async (id) => (await offices.open(workspace, id)).emails));
  expect(emails).toEqual([['honbu@itoguchi.example'], ['honbu@itoguchi.example']]);
});

it('finds an office by part of its name or reading, whatever the width, the kana and the form of the kanji', async () => {
  const { add, found } = await open();
  await add({ name: '髙橋ﾜｰｸｾﾝﾀｰ', kana: 'たかはしわーくせんたー' });
  await add({ name: '就労支援室 ひだまり', kana: 'しゅうろうしえんしつ ひだまり' });
  const asked = [
    '高橋',
    '橋ワーク',
    'ﾀｶﾊｼ',
    'たかはし',
    'ヒダマリ',
    '支援室ひだまり',
    'しえん　しつ',
    'みなと',
    '100%',
    '_',
  ];
  expect(await Promise.all(asked.map((text) => found({ text })))).toEqual([
    ...Array.from({ length: 4 }, () => ['髙橋ﾜｰｸｾﾝﾀｰ']),
    ...Array.from({ length: 3 }, () => ['就労支援室 ひだまり']),
    [],
    [],
    [],
  ]);
});

it('narrows by kind, district, tag and membership, and sorts as asked', async () => {
  const { workspace, offices, add, found } = await open();
  await add({ name: 'ア', kana: 'あ', kind: '企業', district: '北部', tags: ['ＡＢ会'] });
  await add({ name: 'イ', kana: 'い', kind: '学校', district: '北部', tags: ['ab会', '見学先'] });
  await add({
    name: 'ウ',
    kana: 'う',
    kind: '企業',
    district: '南部',
    memberSince: '2026-04-01',
    memberUntil: '2099-03-31',
  });
  expect([
    await found({ kind: '企業' }),
    await found({ district: '北部' }),
    await found({ kind: '企業', district: '北部' }),
    await found({ tag: 'ＡＢ会' }),
    await found({ member: 'member' }),
    await found({ member: 'not' }),
    await found({ sort: 'district' }),
  ]).toEqual([['ア', 'ウ'], ['ア', 'イ'], ['ア'], ['ア', 'イ'], ['ウ'], ['ア', 'イ'], ['ア', 'イ', 'ウ']]);
  expect(await offices.choices(workspace)).toEqual({
    kinds: ['企業', '学校'],
    districts: ['北部', '南部'],
    tags: expect.arrayContaining(['ＡＢ会', '見学先']) as string[],
  });
});

it('sorts by reading, hiragana and katakana alike, those without one last', async () => {
  const { add, found } = await open();
  for (const [name, kana] of [['丙', ''], ['乙', 'カイ'], ['甲', 'がいろ'], ['丁', 'かあ']] as const) await add({ name, kana }); // prettier-ignore
  expect(await found({})).toEqual(['丁', '乙', '甲', '丙']);
});

it('shows none of another workspace', async () => {
  const [one, other] = [await open(), await open()];
  const id = await one.add({ name: 'つむぎ工房' });
  expect(await other.found({})).toEqual([]);
  await expect(other.offices.open(other.workspace, id)).rejects.toThrow(NotFound);
  await expect(other.offices.edit(other.actor, other.workspace, id, { ...nothing, name: 'x' })).rejects.toThrow(
    NotFound,
  );
});

it('asks the database once for a list, with 1 and with 300 offices', async () => {
  const { workspace, offices, add } = await open();
  await add({ name: '最初' });
  const ask = () => statementsOf(() => offices.search({ id: workspace, zone: 'Asia/Tokyo' }, all, parsePage(1)));
  const forOne = await ask();
  await test.sql(
    `insert into office (id, workspace_id, name, search, created_at) select gen_random_uuid(), $1, '所' || n, '所' || n, $2 from generate_series(1, 299) n`,
    [workspace, test.clock.now()],
  );
  expect([forOne.length, (await ask()).length]).toEqual([1, 1]);
  const list = await offices.search({ id: workspace, zone: 'Asia/Tokyo' }, all, parsePage(6));
  expect([list.total, list.offices.length, list.page.page]).toEqual([300, 50, 6]);
});

it('shows the first page to who asks for one beyond the last', async () => {
  const { workspace, offices, add } = await open();
  await add({ name: '最初' });
  const list = await offices.search({ id: workspace, zone: 'Asia/Tokyo' }, all, parsePage(9));
  expect([list.page.page, list.offices.map(({ name }) => name)]).toEqual([1, ['最初']]);
});

it('does not find an office that is not there', async () => {
  const { workspace, offices } = await open();
  await expect(offices.open(workspace, uuidv7())).rejects.toThrow(NotFound);
});

it('asks whether an office is another one where its name is alike but for the legal form', async () => {
  const { workspace, offices, actor, add } = await open();
  const id = await add({ name: '株式会社青波' });
  const maybe = { code: 'office.maybe-known', field: 'apart', sentence: { ja: expect.stringContaining('「株式会社青波」') } };
  await expect(add({ name: '㈱ 青波' })).rejects.toMatchObject(maybe);
  await expect(add({ name: '青波' })).rejects.toMatchObject(maybe);
  const other = await offices.add(actor, workspace, { ...nothing, name: '㈱ 青波' }, true);
  // What stands beside it already may be edited without being asked again.
  await offices.edit(actor, workspace, other, { ...nothing, name: '㈱ 青波', phone: '00-01' });
  await offices.edit(actor, workspace, id, { ...nothing, name: '株式会社青波', phone: '00-02' });
  await add({ name: '有限会社青波' });
}); // prettier-ignore
