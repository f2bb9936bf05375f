import { foundHost, type Organiser } from '../../../test/support/organiser.js';
import { useProduct } from '../../../test/support/product.js';

const product = useProduct();
let organiser: Organiser;

beforeAll(async () => {
  organiser = await foundHost(product);
});

const get = (rest: string) => organiser.visitor.get(organiser.path(rest));
const post = (rest: string, fields: Record<string, string | string[]> = {}) =>
  organiser.visitor.post(organiser.path(rest), fields);

async function upload(name: string, content: string | Buffer) {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(Buffer.from(content))], { type: 'text/csv' }), name);
  const response = await organiser.visitor.raw('POST', organiser.path('directory/imports'), { body });
  const html = await response.text();
  return { status: response.status, location: response.headers.get('location') ?? '', html };
}

it('leads from an empty list to the first office, its edit and its page', async () => {
  expect((await get('offices')).text).toContain('まだ事業所・機関がありません。');
  const saved = await organiser.visitor.submit(await get('offices/new'), '/staff/offices', {
    name: 'つむぎ　工房',
    kana: 'つむぎこうぼう',
    kind: '就労継続支援',
    postalAddress: '〒000-0000\r\n瑞ノ浜市みどり1-2',
    memberSince: '2026-04-01',
    'emails.0.address': 'Info@Tsumugi.example',
  });
  expect([saved.status, saved.path]).toEqual([200, expect.stringMatching(/\/staff\/offices\/[0-9a-f-]{36}$/)]);
  expect(saved.text).toContain('追加しました。');
  for (const words of [
    'つむぎ 工房',
    '就労継続支援',
    '瑞ノ浜市みどり1-2',
    '2026年4月1日(水)〜',
    'info@tsumugi.example',
  ])
    expect(saved.text).toContain(words);
  const edited = await organiser.visitor.submit(await organiser.visitor.get(`${saved.path}/edit`), saved.path, {
    district: '北部',
  });
  expect(edited.text).toContain('保存しました。');
  for (const words of ['北部', '就労継続支援', 'info@tsumugi.example']) expect(edited.text).toContain(words);
});

it('keeps what was typed about an office when something must be put right', async () => {
  const answer = await post('offices', {
    name: 'あ'.repeat(201),
    kana: 'あ',
    phone: '00-00',
    memberSince: '2026-02-30',
    'emails.0.address': 'だめ',
    'emails.1.address': 'ok@example.jp',
  });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('直していただきたいところが3つあります');
  for (const words of [
    '200文字までにしてください。',
    '日付を、2026-04-01 のような形で入力してください。',
    'メールアドレスに「@」がありません。例: namae@jigyosho.example',
  ])
    expect(answer.text).toContain(words);
  const kept = new Map(answer.forms.at(-1)!.fields);
  expect([
    kept.get('name')!.length,
    kept.get('phone'),
    kept.get('emails.0.address'),
    kept.get('emails.1.address'),
  ]).toEqual([201, '00-00', 'だめ', 'ok@example.jp']);
});

it('stores no control character that a database refuses', async () => {
  expect(
    (await post('offices', { name: 'な\0ぎさ', 'emails.0.address': 'a\0@example.jp', postalAddress: '\0' })).text,
  ).toContain('追加しました。');
  expect((await post('people/searches', { q: '\0' })).status).toBe(200);
});

it('says at the field that a name is taken', async () => {
  await post('offices', { name: 'ミナモ製作所' });
  const answer = await post('offices', { name: 'ミナモ製作所' });
  expect([answer.status, answer.html.includes('id="f-name-error"')]).toEqual([422, true]);
  expect(answer.text).toContain('同じ名称の事業所・機関がすでに名簿にあります。');
});

it('narrows the offices by what stands in the address', async () => {
  await post('offices', { name: '髙橋作業所', kana: 'たかはしさぎょうしょ', kind: '企業', district: '南部' });
  const answer = await get(`offices?q=${encodeURIComponent('高橋')}&kind=${encodeURIComponent('企業')}`);
  expect(answer.text).toContain('1か所が当てはまります');
  expect(answer.text).toContain('髙橋作業所');
  expect((await get('offices?q=%25_&page=abc&kind[]=x')).status).toBe(200);
});

it('adds a person to an office, and shows each on the other’s page', async () => {
  await post('offices', { name: 'こもれび就労支援室' });
  const person = await organiser.visitor.submit(await get('people/new'), '/staff/people', {
    name: '巳波 とも子',
    kana: 'みなみ ともこ',
    'posts.0.office': 'こもれび就労支援室',
    'posts.0.title': '支援員',
    'emails.0.address': 'minami@komorebi.example',
  });
  expect(person.text).toContain('こもれび就労支援室 支援員 現在');
  const office = await organiser.visitor.get(/href="([^"]*\/offices\/[0-9a-f-]{36})"/.exec(person.html)![1]!);
  expect(office.text).toContain('この事業所の人 1人');
  expect(office.text).toContain('巳波 とも子 みなみ ともこ');
});

it('says where an office is unknown, with the way to add it, and keeps the rest', async () => {
  const answer = await post('people', {
    name: '時任 さく',
    'posts.0.office': '',
    'posts.1.office': 'ない所',
    'emails.0.address': 'sk@example.jp',
  });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('「ない所」は名簿にありません。');
  expect(answer.html).toContain(`href="${organiser.path('offices/new')}"`);
  const kept = new Map(answer.forms.at(-1)!.fields);
  expect([kept.get('name'), kept.get('posts.0.office'), kept.get('emails.0.address')]).toEqual([
    '時任 さく',
    'ない所',
    'sk@example.jp',
  ]);
});

it('looks people up without their name in any address', async () => {
  const answer = await post('people/searches', { q: 'みなみ' });
  expect([answer.status, answer.path]).toEqual([200, expect.stringMatching(/\/staff\/people\?search=[0-9a-f-]{36}$/)]);
  expect(answer.text).toContain('1人が当てはまります');
  expect(answer.text).toContain('巳波 とも子');
  expect((await post('people/searches', { q: ' ' })).path).toBe(organiser.path('people'));
  expect((await get('people?search=nonsense')).status).toBe(200);
});

it('takes a file in after a dry run', async () => {
  const { status, location } = await upload(
    '名簿.csv',
    '区分,名前,メールアドレス,所属,メモ\n事業所,北浦つながり舎,,,\n人,弓削 まこと,yuge@example.jp,北浦つながり舎,\n人,だれか,だめ,,\n',
  );
  expect(status).toBe(303);
  const preview = await organiser.visitor.get(location);
  for (const words of [
    '名簿.csv',
    '飛ばします: メモ',
    '2件を追加し、0件を更新します。',
    '直す必要のある1行',
    '要修正',
    'メールアドレス「だめ」の形が正しくありません。',
  ])
    expect(preview.text).toContain(words);
  expect((await organiser.visitor.get(`${location}?outcome=error`)).text).not.toContain('弓削');
  const result = await organiser.visitor.submit(preview, '/confirmation');
  expect(result.text).toContain('2件を追加、0件を更新しました。変更なし 0件、取り込まなかった行 1件。');
  const refused = await organiser.visitor.raw('GET', `${location}/refused-rows`);
  expect(refused.headers.get('content-disposition')).toContain(encodeURIComponent('直す行.csv'));
  expect(Buffer.from(await refused.arrayBuffer()).toString()).toBe(
    '\uFEFF区分,名前,メールアドレス,所属,メモ,直すところ\r\n人,だれか,だめ,,,メールアドレス「だめ」の形が正しくありません。\r\n',
  );
  expect((await get(`offices?q=${encodeURIComponent('北浦')}`)).text).toContain('1人');
});

it('says on the page what is wrong with a file', async () => {
  const noFile = await organiser.visitor.raw('POST', organiser.path('directory/imports'), {
    body: new URLSearchParams({ file: 'x' }),
  });
  expect([noFile.status, await noFile.text()]).toEqual([422, expect.stringContaining('ファイルを選んでください。')]);
  expect(await upload('a.csv', '')).toMatchObject({
    status: 422,
    html: expect.stringContaining('ファイルを選んでください。'),
  });
  expect(await upload('a.csv', Buffer.from([0xff, 0x00]))).toMatchObject({
    status: 422,
    html: expect.stringContaining('文字を読み取れませんでした。'),
  });
  const large = await upload('a.csv', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'));
  expect(large).toMatchObject({
    status: 422,
    html: expect.stringContaining('ファイルが大きすぎます。10 MB までに分けてください。'),
  });
});

it('gives a template that its own reading understands', async () => {
  const template = await organiser.visitor.raw('GET', organiser.path('directory/imports/template'));
  const text = Buffer.from(await template.arrayBuffer()).toString();
  expect(text).toBe(
    '\uFEFF区分,名前,かな,種別,地域,法人,加入日,退会日,住所,電話,FAX,メールアドレス,事業所,役職,タグ\r\n',
  );
  const filled = await upload('t.csv', `${text}事業所,ひな型の所,,,,,,,,,,,,,\r\n`);
  expect((await organiser.visitor.get(filled.location)).text).toContain('1件を追加し');
});

it('speaks English to who reads English', async () => {
  const answer = await get('offices?lang=en');
  expect(answer.text).toContain('Directory');
  expect((await get('people/new?lang=en')).text).toContain('Lists are sorted by kana.');
  await get('offices?lang=ja');
});
