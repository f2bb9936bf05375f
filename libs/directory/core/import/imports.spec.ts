import { NotFound, parsePage } from '#platform';
import { actorIn } from '../../../../test/support/acting.js';
import { useDatabase } from '../../../../test/support/database.js';
import { NotedAudit } from '../../../../test/support/noted-audit.js';
import { statementsOf } from '../../../../test/support/statements.js';
import { ImportDraft } from '../import-draft.entity.js';
import { Office } from '../office.entity.js';
import { everyOffice } from '../office-filter.js';
import { everybody } from '../people-filter.js';
import { Offices } from '../offices.js';
import { People } from '../people.js';
import { Person } from '../person.entity.js';
import { Imports } from './imports.js';

const test = useDatabase({ entities: [ImportDraft, Office, Person] });

const headings = '区分,名前,かな,種別,電話,メールアドレス,事業所,役職';

async function open() {
  const workspace = await test.workspace();
  const audit = new NotedAudit();
  const imports = new Imports(test.database, test.clock, audit);
  const actor = await actorIn(test, workspace);
  const upload = (...rows: string[]) =>
    imports.upload(actor, workspace, '名簿.csv', Buffer.from([headings, ...rows].join('\n')));
  const look = async (id: string) => {
    const { lines, counts, applied } = await imports.look(actor, workspace, id);
    return {
      rows: lines.map((line) =>
        [line.row, line.outcome, ...line.changes, ...line.sentences.map(({ ja }) => ja)].join(' '),
      ),
      counts,
      applied,
    };
  };
  const take = async (...rows: string[]) => {
    const id = await upload(...rows);
    const planned = await look(id);
    await imports.confirm(actor, workspace, id);
    return planned.rows;
  };
  return { workspace, audit, imports, actor, upload, look, take, directory: () => directoryOf(workspace) };
}

/** Everything in the directory of a workspace, in words. */
async function directoryOf(workspace: string): Promise<string[]> {
  const rows = await test.sql<{ line: string }>(
    `select concat_ws(' / ', '事業所', o.name, o.kana, o.kind, o.phone, (select string_agg(email, ' ' order by ordinal) from address where office_id = o.id)) as line
     from office o where workspace_id = $1
     union all
     select concat_ws(' / ', '人', p.name, p.kana, (select string_agg(email, ' ' order by ordinal) from address where person_id = p.id),
       (select string_agg(o.name || ':' || h.title, ' ' order by o.name) from post h join office o on o.id = h.office_id where h.person_id = p.id))
     from person p where workspace_id = $1 order by line`,
    [workspace],
  );
  return rows.map(({ line }) => line);
}

const tsumugi = '事業所,つむぎ工房,つむぎこうぼう,就労継続支援,00-01,info@tsumugi.example,,';
const haitani = '人,灰谷 悠,はいたに ゆう,,,yu@example.jp,つむぎ工房,主任';

it('shows what would happen and writes nothing until it is confirmed', async () => {
  const { imports, workspace, actor, audit, upload, look, directory } = await open();
  const id = await upload(haitani, tsumugi, '人,,,,,,,');
  expect(await look(id)).toEqual({
    rows: ['2 add', '3 add', '4 error 名前が空です。'],
    counts: { add: 2, update: 0, unchanged: 0, error: 1 },
    applied: false,
  });
  expect(await directory()).toEqual([]);
  await imports.confirm(actor, workspace, id);
  expect(await directory()).toEqual([
    '事業所 / つむぎ工房 / つむぎこうぼう / 就労継続支援 / 00-01 / info@tsumugi.example',
    '人 / 灰谷 悠 / はいたに ゆう / yu@example.jp / つむぎ工房:主任',
  ]);
  expect(audit.noted).toEqual([`directory.imported import ${id}`]);
  expect(await look(id)).toEqual({
    rows: ['4 error 名前が空です。'],
    counts: { add: 2, update: 0, unchanged: 0, error: 1 },
    applied: true,
  });
});

it('finds nothing to do in a file that is taken in a second time', async () => {
  const { take, directory } = await open();
  await take(tsumugi, haitani);
  const before = await directory();
  expect(await take(tsumugi, haitani)).toEqual(['2 unchanged', '3 unchanged']);
  expect(await directory()).toEqual(before);
});

it('takes a file in once, however often it is confirmed', async () => {
  const { imports, workspace, actor, upload, directory } = await open();
  const id = await upload('人,灰谷 悠,,,,,,');
  await Promise.all(Array.from({ length: 3 }, () => imports.confirm(actor, workspace, id)));
  expect(await directory()).toEqual(['人 / 灰谷 悠 / ']);
});

it('updates what differs, and an empty cell erases nothing', async () => {
  const { take, directory } = await open();
  await take(tsumugi, haitani);
  expect(
    await take(
      '事業所,つむぎ工房,,,00-99,info@tsumugi.example b@tsumugi.example,,',
      '人,灰谷悠,ハイタニ ユウ,,,yu@example.jp yu@tsumugi.example,つむぎ工房,所長',
    ),
  ).toEqual(['2 update phone emails', '3 update kana emails title']);
  expect(await directory()).toEqual([
    '事業所 / つむぎ工房 / つむぎこうぼう / 就労継続支援 / 00-99 / info@tsumugi.example b@tsumugi.example',
    '人 / 灰谷 悠 / ハイタニ ユウ / yu@example.jp yu@tsumugi.example / つむぎ工房:所長',
  ]);
});

it('takes in a list of people as another program wrote it', async () => {
  const { imports, workspace, actor, take, directory } = await open();
  await take('事業所,株式会社青波,,,,,,');
  const file = Buffer.from('氏名,フリガナ,会社名,メール\r\n灰谷 悠,ﾊｲﾀﾆ ﾕｳ,㈱青波,yu@example.jp\n');
  await imports.confirm(actor, workspace, await imports.upload(actor, workspace, '参加者.csv', file));
  expect(await directory()).toContain('人 / 灰谷 悠 / ハイタニ ユウ / yu@example.jp / 株式会社青波:');
});

it('can be searched by a reading that came with a file', async () => {
  const { workspace, take } = await open();
  await take('人,灰谷 悠,,,,yu@example.jp,,');
  await take('人,灰谷 悠,はいたに ゆう,,,yu@example.jp,,', '事業所,つむぎ工房,つむぎこうぼう,,,,,');
  const people = await new People(test.database, test.clock, new NotedAudit()).search(
    workspace,
    { ...everybody, text: 'ハイタニ' },
    parsePage(1),
  );
  const offices = await new Offices(test.database, test.clock, new NotedAudit()).search(
    { id: workspace, zone: 'Asia/Tokyo' },
    { ...everyOffice, text: 'こうぼう' },
    parsePage(1),
  );
  expect([people.total, offices.total]).toEqual([1, 1]);
});

it('gives one person two posts when two rows say so', async () => {
  const { take, directory } = await open();
  expect(await take('事業所,甲,,,,,,', '事業所,乙,,,,,,', '人,灰谷 悠,,,,yu@example.jp,甲,主任', '人,灰谷 悠,,,,yu@example.jp,乙,講師')).toEqual([
    '2 add', '3 add', '4 add', '5 update office',
  ]); // prettier-ignore
  expect(await directory()).toContain('人 / 灰谷 悠 /  / yu@example.jp / 乙:講師 甲:主任');
});

it('keeps people of one mailbox apart', async () => {
  const { take, directory } = await open();
  await take('人,灰谷 悠,,,,info@tsumugi.example,,', '人,青砥 しおり,,,,info@tsumugi.example,,');
  expect(await directory()).toHaveLength(2);
});

it('refuses rows that say the same twice, and names the first of them', async () => {
  const { take } = await open();
  expect(
    await take(
      tsumugi,
      haitani,
      '事業所,つむぎ工房,,,00-02,,,',
      '人,灰谷悠,,,,other@example.jp yu@example.jp,つむぎ工房,',
    ),
  ).toEqual([
    '2 add',
    '3 add',
    '4 error 2行目と同じものが書かれています。どちらかを消してください。',
    '5 error 3行目と同じものが書かれています。どちらかを消してください。',
  ]);
});

it('refuses an office that is neither in the directory nor among the good rows of the file', async () => {
  const { take } = await open();
  expect(await take('人,灰谷 悠,,,,yu@example.jp,つむぎ工房,', '事業所,つむぎ工房,,,,悪い,,')).toEqual([
    '2 error 事業所「つむぎ工房」が、名簿にもこのファイルにもありません。名称をそろえるか、事業所の行を足してください。',
    '3 error メールアドレス「悪い」の形が正しくありません。',
  ]);
});

it('leaves a namesake without an address to staff, and does not merge two people', async () => {
  const { take, directory } = await open();
  const maybe =
    '同じ所属に同じ名前の人がいます。メールアドレスがないため、同じ人か決められません。別の人なら、画面から追加してください。';
  expect(await take('人,灰谷 悠,,,,,,', '人,灰谷 悠,,,,yu@example.jp,,')).toEqual(['2 add', '3 add']);
  expect(await take('人,灰谷 悠,,,,,,')).toEqual([`2 error ${maybe}`]);
  const several = 'この名前とメールアドレスには、名簿の別々の人が当てはまります。行を分けるか、画面で直してください。';
  expect(await take('人,灰谷 悠,,,,second@example.jp,,')).toEqual(['2 add']);
  expect(await take('人,灰谷 悠,,,,yu@example.jp second@example.jp,,')).toEqual([`2 error ${several}`]);
  expect(await directory()).toHaveLength(3);
});

it('knows an office however its legal form is written, and keeps the name it has', async () => {
  const { workspace, take, directory } = await open();
  await take('事業所,株式会社青波,,,,,,');
  expect(
    await take('事業所,㈱ 青波,あおなみ,,00-11,,,', '人,灰谷 悠,,,,yu@example.jp,青波(株),', '事業所,(有)青波,,,,,,'),
  ).toEqual(['2 update kana phone', '3 add', '4 add']);
  expect(await directory()).toEqual([
    '事業所 / (有)青波 /  / ',
    '事業所 / 株式会社青波 / あおなみ /  / 00-11',
    '人 / 灰谷 悠 /  / yu@example.jp / 株式会社青波:',
  ]);
  const offices = new Offices(test.database, test.clock, new NotedAudit());
  for (const text of ['(株)青波', 'アオナミ', '株式会社', '青波 株式会社'])
    expect((await offices.search({ id: workspace, zone: 'Asia/Tokyo' }, { ...everyOffice, text }, parsePage(1))).offices.map(({ name }) => name)).toContain('株式会社青波'); // prettier-ignore
  expect(await take('人,鳥越 いづみ,,,,iz@example.jp,青波,', '事業所,(株)青波,,,,,,', '事業所,青波 株式会社,,,,,,')).toEqual([
    '2 error 「株式会社青波」「(有)青波」のどれか決められません。名称をそろえてください。',
    '3 unchanged',
    '4 error 3行目と同じものが書かれています。どちらかを消してください。',
  ]); // prettier-ignore
});

it('gives the refused rows back as a file that says what to put right, and takes it in again', async () => {
  const { imports, workspace, actor, upload, take } = await open();
  const id = await upload(tsumugi, '人,=cmd(),,,+81-3,悪い,,', '人,一');
  const file = await imports.refusedRows(actor, workspace, id, 'ja');
  expect(file).toBe(
    [
      `\uFEFF${headings},直すところ`,
      `人,'=cmd(),,,'+81-3,悪い,,,メールアドレス「悪い」の形が正しくありません。`,
      `人,一,,,,,,,列の数が違います（見出しは8列、この行は2列）。余分なコンマがないか、確かめてください。`,
      '',
    ].join('\r\n'),
  );
  await imports.confirm(actor, workspace, id);
  expect(await imports.refusedRows(actor, workspace, id, 'ja')).toBe(file);
  const mended = file.replace('悪い,', 'ok@example.jp,').split('\r\n').slice(1, 3).map((line) => line.replace(/,[^,]*$/, '')); // prettier-ignore
  expect(await take(...mended)).toEqual(['2 add', '3 add']);
});

it('shows a file to nobody but the one who uploaded it, and to nobody after a day', async () => {
  const [one, other] = [await open(), await open()];
  const id = await one.upload(tsumugi);
  const colleague = await actorIn(test, one.workspace);
  await expect(one.imports.look(colleague, one.workspace, id)).rejects.toThrow(NotFound);
  await expect(other.imports.look(other.actor, other.workspace, id)).rejects.toThrow(NotFound);
  test.clock.advance(25 * 3_600_000);
  await expect(one.imports.confirm(one.actor, one.workspace, id)).rejects.toThrow(NotFound);
  await one.imports.forgetOld();
  expect(await test.sql('select id from import_draft where id = $1', [id])).toEqual([]);
});

it('takes in 10,000 rows with as many statements as two', async () => {
  const { imports, workspace, actor, upload, directory } = await open();
  const confirm = (id: string) => statementsOf(() => imports.confirm(actor, workspace, id));
  const forTwo = await confirm(await upload(tsumugi, haitani));
  const offices = Array.from({ length: 500 }, (_, n) => `事業所,所${n},しょ${n},企業,00-${n},o${n}@example.jp,,`);
  const people = Array.from({ length: 9_500 }, (_, n) => `人,人${n},ひと${n},,,p${n}@example.jp,所${n % 500},職`);
  const id = await upload(...offices, ...people);
  const forMany = await confirm(id);
  expect(forMany.length).toBe(forTwo.length);
  expect(await directory()).toHaveLength(10_002);
  expect((await imports.look(actor, workspace, id)).counts).toEqual({ add: 10_000, update: 0, unchanged: 0, error: 0 });
});
