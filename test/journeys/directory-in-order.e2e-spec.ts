import { Applicant } from '../support/applicant.js';
import { colleague } from '../support/colleague.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { xlsxCells } from '../support/xlsx-cells.js';

/** Invented: an organiser puts the directory in order, from a workbook of somebody else to two people who were one. */
describe('the directory in order', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  let organiser: Organiser;

  beforeAll(async () => {
    organiser = await foundHost(product);
    for (const [name, kind, district, more] of [
      ['つむぎ工房', '就労継続支援', '北部', { postalAddress: '〒000-0000\r\n瑞ノ浜市みどり1-2', phone: '000-0001' }],
      [
        'こもれび就労支援室',
        '就労移行支援',
        '北部',
        { 'emails.0.address': 'a@komorebi.example', tags: '見学先、北の会' },
      ],
      ['株式会社青波', '企業', '南部', { memberSince: '2026-04-01' }],
    ] as const)
      await organiser.visitor.post(organiser.path('offices'), { name, kind, district, ...more });
    await organiser.visitor.post(organiser.path('people'), {
      name: '灰谷 悠', kana: 'はいたに ゆう', 'posts.0.office': 'つむぎ工房', 'posts.0.title': '主任', 'posts.1.office': '株式会社青波', tags: '世話人',
    }); // prettier-ignore
    await organiser.visitor.post(organiser.path('people'), { name: '灰谷 悠', 'posts.0.office': 'つむぎ工房' });
  }, 60_000);

  const get = (rest: string) => organiser.visitor.get(organiser.path(rest));
  const bytesOf = async (rest: string) =>
    Buffer.from(await (await organiser.visitor.raw('GET', organiser.path(rest))).arrayBuffer());
  const upload = async (name: string, content: Buffer) => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(content)]), name);
    const response = await organiser.visitor.raw('POST', organiser.path('directory/imports'), { body });
    const location = response.headers.get('location');
    return location ? organiser.visitor.get(location) : { status: response.status, text: await response.text(), path: '', forms: [] }; // prettier-ignore
  };
  const idOf = async (table: 'person' | 'office', name: string) =>
    (await product.database.sql<{ id: string }>(`select id from ${table} where name = $1 order by created_at, id`, [name])).map(({ id }) => id); // prettier-ignore

  it('gives its lists as files that it takes back unchanged, as CSV and as a workbook', async () => {
    for (const [list, rows] of [
      ['offices', 3],
      ['people', 3],
    ] as const)
      for (const kind of ['csv', 'xlsx']) {
        const look = await upload(`meibo.${kind}`, await bytesOf(`${list}/list.${kind}`));
        expect([list, kind, /変更なし (\d+)/.exec(look.text)?.[1], /追加 (\d+)/.exec(look.text)?.[1]]).toEqual([list, kind, String(rows), '0']); // prettier-ignore
        expect(look.text).not.toContain('要修正 1');
      }
    const narrowed = (await bytesOf('offices/list.csv?district=北部&tag=見学先')).toString('utf8');
    expect(narrowed.trim().split('\r\n')).toHaveLength(2);
    expect(narrowed).toContain('こもれび就労支援室');
    expect(narrowed).toContain('北の会、見学先');
  }, 60_000);

  it('reads a workbook whose headings nobody knows, once staff say what they are', async () => {
    const sheets = xlsxCells(await bytesOf('offices/list.xlsx'));
    expect(Object.keys(sheets)).toEqual(['事業所・機関']);
    const csv = '呼び名,ところ,でんわ\r\nひばり作業所,東部,00-22\r\n';
    const look = await upload('list.csv', Buffer.from(csv));
    expect(look.text).toContain('「名前」の列がどれか分かりません。');
    const twice = await organiser.visitor.submit(look as never, '/columns', { 'columns.0.key': 'name', 'columns.1.key': 'name', 'columns.2.key': '', type: 'office' }); // prettier-ignore
    expect([twice.status, twice.text]).toEqual([422, expect.stringContaining('列が2つあります')]);
    const mapped = await organiser.visitor.submit(look as never, '/columns', {
      'columns.0.key': 'name', 'columns.1.key': 'district', 'columns.2.key': 'phone', type: 'office',
    }); // prettier-ignore
    expect(mapped.text).toContain('1件を追加し、0件を更新します。');
    const done = await organiser.visitor.submit(mapped, '/confirmation');
    expect(done.text).toContain('1件を追加、0件を更新しました。');
    expect((await get('offices?district=東部')).text).toContain('ひばり作業所');
  });

  it('refuses what is no workbook, or one that unpacks to too much, and says so', async () => {
    expect((await upload('x.xlsx', Buffer.from('504b0304140000000800', 'hex'))).text).toContain('読み取れませんでした');
  }, 60_000);

  it('changes all of a list after a preview, and nothing where the list has changed meanwhile', async () => {
    const preview = await organiser.visitor.post(organiser.path('offices/changes?district=北部'), {
      addTag: '案内先', removeTag: '見学先', kind: '', district: '', memberSince: '2026-04-01', memberUntil: '', sure: '',
    }); // prettier-ignore
    expect(preview.text).toContain('一覧で絞り込んだ 2か所が対象です。');
    const stale = await organiser.visitor.submit(preview, '/changes', { sure: '5' });
    expect([stale.status, stale.text.includes('当てはまる件数が変わりました')]).toEqual([422, true]);
    const done = await organiser.visitor.submit(preview, '/changes');
    expect([done.status, done.text.includes('名簿を直しました。')]).toEqual([200, true]);
    expect((await get('offices?tag=案内先')).text).toContain('2か所が当てはまります');
    expect((await get('offices?tag=見学先')).text).toContain('当てはまる事業所・機関がありません');
    expect((await get('offices?member=member')).text).toContain('3か所が当てはまります');
    const people = await organiser.visitor.post(organiser.path('people/changes?tag=世話人'), { addTag: '役員', removeTag: '', sure: '1' }); // prettier-ignore
    expect(people.text).toContain('名簿を直しました。');
    expect((await get('people?tag=役員')).text).toContain('1人が当てはまります');
  });

  it('finds people, offices and events from the head of any page, each reader what they may see', async () => {
    const event = await organiser.publishEvent({
      title: 'はたらく見学会',
      sessions: [
        { date: '2026-11-20', start: '15:00', end: '16:30', pools: [{ mode: 'onsite', venue: '市民プラザ' }] },
      ],
    });
    const find = async (q: string, by = organiser.visitor) => by.post(organiser.path('finds'), { q });
    const found = await find('ハイタニ');
    expect(found.path).toMatch(/\/staff\/finds\?search=[0-9a-f-]{36}$/);
    expect(found.text).toContain('灰谷 悠');
    expect((await find('ハタラク見学')).html).toContain(`/staff/events/${event}`);
    expect((await find('ｱｵﾅﾐ')).text).toContain('当てはまるものがありません');
    expect((await find('(株)青波')).text).toContain('株式会社青波');
    const reception = await colleague(product, organiser, 'reception');
    expect((await find('灰谷', reception)).text).toContain('当てはまるものがありません');
    expect((await find('見学会', reception)).text).toContain('はたらく見学会');
    expect((await reception.get(found.path)).text).not.toContain('灰谷');
  });

  it('makes two people one, says where that cannot be, and both again', async () => {
    const event = await organiser.publishEvent({
      title: '意見交換会',
      sessions: [
        { date: '2026-11-27', start: '15:00', end: '16:30', pools: [{ mode: 'onsite', venue: '市民プラザ' }] },
      ],
    });
    for (const [email, name] of [['yu@tsumugi.example', '真柄 たつき'], ['madoguchi@tsumugi.example', '真柄　樹']] as const)
      await new Applicant(product, organiser.slug, event, email).apply({ contactName: name, officeName: 'つむぎ工房', people: [{ name, seats: [0] }] }); // prettier-ignore
    const [[stays], [goes]] = [await idOf('person', '真柄 たつき'), await idOf('person', '真柄 樹')];
    const look = await get(`people/${stays}/merge?with=${goes}`);
    expect(look.text).toContain('「意見交換会」に、2人とも申し込んでいます。');
    const refused = await organiser.visitor.post(organiser.path(`people/${stays}/merge`), { other: goes! });
    expect([refused.status, refused.text.includes('1つにできません')]).toEqual([422, true]);

    const [registration] = await product.database.sql<{ id: string }>(
      'select id from registration where person_id = $1',
      [goes],
    );
    await organiser.visitor.submit(await get(`events/${event}/registrations/${registration!.id}/cancellation`), '/cancellation', { reason: '二重の申込' }); // prettier-ignore
    const preview = await get(`people/${stays}/merge?with=${goes}`);
    expect(preview.text).toContain('移る記録: 所属 1、参加登録 1');
    const merged = await organiser.visitor.submit(preview, '/merge');
    expect(merged.text).toContain('1つにしました。');
    const holders = () =>
      product.database.sql<{ person_id: string }>('select distinct person_id from registration where event_id = $1', [
        event,
      ]);
    expect(await holders()).toEqual([{ person_id: stays }]);

    const doubles = await get('directory/doubles');
    expect(doubles.text).toContain('真柄 樹');
    const parted = await organiser.visitor.submit(doubles, '/undoing');
    expect(parted.text).toContain('元に戻しました。');
    expect((await holders()).map(({ person_id }) => person_id).sort()).toEqual([stays, goes].sort());
    expect((await get(`people/${goes}`)).status).toBe(200);
    // Somebody who has applied is not deleted.
    const kept = await organiser.visitor.submit(await get(`people/${goes}/deletion`), '/deletion');
    expect([kept.status, kept.text.includes('使われているので、消せません（参加登録）')]).toEqual([409, true]);
  }, 120_000);

  it('shows who stands there twice, and stops asking about those who are two', async () => {
    const doubles = await get('directory/doubles');
    expect(doubles.text).toContain('灰谷 悠');
    const settled = await organiser.visitor.submit(doubles, '/doubles/people');
    expect(settled.text).toContain('同じ所属に、同じ名前の人はいません。');
    const [office] = await idOf('office', 'ひばり作業所');
    const gone = await organiser.visitor.submit(await get(`offices/${office}/deletion`), '/deletion');
    expect(gone.text).toContain('名簿から消しました。');
  });

  it('asks once about each name of an office that nobody knows: it is one of the directory, or a new one', async () => {
    const event = await organiser.publishEvent({
      title: '情報交換会',
      sessions: [
        { date: '2026-12-04', start: '15:00', end: '16:30', pools: [{ mode: 'onsite', venue: '市民プラザ' }] },
      ],
    });
    for (const [name, officeName] of [
      ['氷室 わかな', 'つむき工房'],
      ['鳥越 いづみ', 'つむき　工房'],
      ['青砥 しおり', 'あさひ相談センター'],
    ] as const)
      await new Applicant(product, organiser.slug, event, `a${officeName.length}@asahi.example`).apply({
        contactName: name,
        officeName,
        people: [{ name, seats: [0] }],
      });
    expect((await organiser.visitor.get(`/w/${organiser.slug}/staff`)).text).toContain(
      '名簿にない事業所名が2件あります',
    );
    const queue = await get('office-names');
    expect(queue.text).toContain('「つむぎ工房」と同じ');
    const linked = await organiser.visitor.submit(queue, '/office-names/links');
    expect(linked.text).not.toContain('つむき工房');
    const added = await organiser.visitor.submit(linked, '/office-names/offices');
    expect(added.text).toContain('確かめる名称はありません。');
    expect((await get('offices?q=あさひ相談')).text).toContain('1か所が当てはまります');
    const of = await product.database.sql<{ name: string; applications: string }>(
      `select o.name, count(*) as applications from application a join office o on o.id = a.office_id where a.event_id = $1 group by o.name order by 2 desc`,
      [event],
    );
    expect(of).toEqual([
      { name: 'つむぎ工房', applications: '2' },
      { name: 'あさひ相談センター', applications: '1' },
    ]);
  }, 60_000);
});
