import { colleague } from '../support/staff.js';
import { statementsOf } from '../support/statements.js';
import { tallyBook } from '../../libs/tally/index.js';
import { xlsxCells } from '../support/xlsx-cells.js';
import { plantedItem } from './planted.js';
import { tablesOn } from './tables-on-page.js';
import { QuestionnaireDesk } from '../support/questionnaire-desk.js';
import { useTallyDesk } from './tally-desk.js';
import { plannedWebinar } from './webinar.js';

const desk = useTallyDesk();

describe('the tally page', () => {
  it('says what to do where nothing is published, also to who asks for a file', async () => {
    const id = await desk.eventWith(null, 'まだの会');
    const none = await desk.page(id);
    expect([none.status, none.path, none.text]).toEqual([
      200,
      desk.organiser.path(`events/${id}/questionnaires`),
      expect.stringContaining('この催しには、まだアンケートがありません。'),
    ]);
    await new QuestionnaireDesk(desk.organiser, id).begin('empty');
    const empty = await desk.page(id);
    expect([empty.status, empty.text]).toEqual([
      200,
      expect.stringContaining('このアンケートは、まだ公開されていません。 アンケートを開く'),
    ]);
    for (const file of [`${desk.organiser.path(`events/${id}/tally`)}/tables.xlsx`, `${empty.path}/tables.xlsx`])
      expect((await desk.organiser.visitor.get(file)).text).toBe(empty.text);
  });

  it('shows noughts as nobody where nobody has answered yet', async () => {
    const { planted } = plannedWebinar();
    const id = await desk.eventWith({ ...planted, responses: [] }, '始まったばかりの会');
    const { html, text } = await desk.page(id, '?break=officeKind');
    expect(text).toContain('まだ回答がありません。');
    expect(tablesOn(html)['問1のクロス集計表']!.find(([kind]) => kind === 'センター')).toEqual([
      'センター',
      '0 *',
      '0 −',
      '0 −',
      '0 −',
      '0 −',
      '0 −',
      '− 標準偏差 − n=0',
      '0 −',
    ]);
  });

  it('needs the same few statements for one item as for twenty, for no answer as for 166', async () => {
    const { planted } = plannedWebinar();
    const text = plantedItem('TEXT', '意見');
    const asked = [
      ...Array.from({ length: 19 }, (_, n) =>
        plantedItem(n % 2 === 0 ? 'SA' : 'MA', `設問${n}`, [['はい'], ['いいえ']]),
      ),
      text,
    ];
    const answers = asked.map((item) => ({
      identity: item.identity,
      codes: [1],
      ...(item === text ? { comments: ['よかったです。'] } : {}),
    }));
    const counts: number[] = [];
    for (const [items, responses] of [
      [asked, planted.responses.map((response) => ({ ...response, answers }))],
      [[asked[0]!, text], []],
    ] as const) {
      const fresh = plannedWebinar().planted;
      const version = { id: planted.versions[0]!.id, definition: { items: [...items] } };
      const one =
        responses.length > 0
          ? { ...planted, versions: [version], responses: [...responses] }
          : { ...fresh, versions: [{ ...version, id: fresh.versions[0]!.id }], responses: [] };
      const id = await desk.eventWith(one, `会${counts.length}`);
      await desk.page(id, '?break=district');
      counts.push(
        (await statementsOf(() => desk.page(id, '?break=officeKind'))).filter((statement) =>
          statement.includes('questionnaire'),
        ).length,
      );
    }
    // whose it is, what was asked, its mark, the counts, the comments
    expect(counts).toEqual([5, 5]);
  });

  it('shows who wrote a comment of 記名 to those who see the list of names, to nobody else, and never where only the office is known', async () => {
    const reviewer = await colleague(desk.product, desk.organiser, {
      email: 'nioka@mizunohama.example',
      name: '仁岡',
      role: 'reviewer',
    });
    const reception = await colleague(desk.product, desk.organiser, {
      email: 'uketsuke@mizunohama.example',
      name: '浮田',
      role: 'reception',
    });
    const person = '019a0000-0000-7000-8000-0000000000aa';
    await desk.product.database.sql(
      `insert into person (id, workspace_id, name, search, created_at) values ($1, $2, '灰谷 悠', '', $3)`,
      [person, desk.workspace, desk.product.clock.now()],
    );
    const seen: Record<string, boolean[]> = {};
    for (const anonymity of ['named', 'office'] as const) {
      const { planted } = plannedWebinar(anonymity);
      planted.invitations = planted.invitations.map((invitation) => ({ ...invitation, person }));
      const id = await desk.eventWith(planted, anonymity);
      const pages = [await desk.page(id), await desk.page(id, '', reviewer)];
      const files = [
        (await desk.file(id, 'comments.csv')).bytes.toString(),
        JSON.stringify(xlsxCells((await desk.file(id, 'tables.xlsx')).bytes)),
      ];
      expect(pages.every(({ text }) => text.includes('センターの意見 1-0-0'))).toBe(true);
      seen[anonymity] = [...pages.map(({ text }) => text), ...files].map((text) => text.includes('灰谷'));
      expect((await desk.page(id, '', reception)).status).toBe(403);
    }
    expect(seen).toEqual({ named: [true, false, false, false], office: [false, false, false, false] });
  });

  it('shows the first comments of a group, and all where they are asked for', async () => {
    const { planted, comments } = plannedWebinar();
    planted.responses = planted.responses.map((response, n) => ({
      ...response,
      answers: response.answers.map((answer) =>
        answer.identity === comments ? { ...answer, codes: [1], comments: [`ひとつ ${n}`, `ふたつ ${n}`] } : answer,
      ),
    }));
    const id = await desk.eventWith(planted, 'にぎやかな会');
    const { html, text } = await desk.page(id);
    expect([html.match(/class="verbatim"/g)!.length, text.includes('ほか26件')]).toEqual([50 * 3 + 44 + 2 + 22, true]);
    expect((await desk.page(id, '?comments=all')).html.match(/class="verbatim"/g)!.length).toBe(332);
  });

  it('names both bases where a scale has blanks: n=15, 40.0 + 40.0 in the table, 12 of 14 with a point below it', async () => {
    const { planted, rating, comments } = plannedWebinar();
    const codes = [...Array<number>(6).fill(1), ...Array<number>(6).fill(2), 3, 3, 0];
    planted.responses = planted.responses.slice(0, 15).map((response, n) => ({
      ...response,
      answers: response.answers.map((answer) =>
        answer.identity === rating
          ? { identity: rating, codes: [codes[n]!] }
          : answer.identity === comments
            ? { identity: comments, codes: [0] }
            : answer,
      ),
    }));
    const id = await desk.eventWith(planted, '無回答のある会');
    const { html, text } = await desk.page(id);
    expect(
      tablesOn(html)
        ['問1の表']!.slice(1, 3)
        .map((row) => row[3]),
    ).toEqual(['40.0', '40.0']);
    expect(text).toContain(
      'とてもよかった・よかった 合わせて 85.7%(点のある回答 14人のうち 12人)。表の割合は n=15 を分母にしているので、足した値とは違います。',
    );
    const crossed = await desk.page(id, '?break=officeKind');
    expect(tablesOn(crossed.html)['問1のクロス集計表']![0]).toContain('上位2つ(点のある回答のうち)');
    const lines = (await desk.file(id, 'tables.csv')).bytes.toString().split('\r\n');
    expect(lines.find((line) => line.includes(',上位2つ,'))).toContain(',点のある回答,14,上位2つ,12,85.7,');
    const sheet = xlsxCells((await desk.file(id, 'tables.xlsx')).bytes)['問1']!;
    expect(sheet.at(-1)).toEqual([expect.stringContaining('選択肢の割合は n=15')]);
    expect(text).toContain('n=15 *・無回答 15 (100.0%)・記入 0人 (−)');
  });

  it('shows what somebody wrote as words, never as markup', async () => {
    const { planted, comments } = plannedWebinar();
    const wrote = '<script>alert(1)</script>\n二行目';
    planted.responses[0]!.answers = planted.responses[0]!.answers.map((answer) =>
      answer.identity === comments ? { ...answer, codes: [1], comments: [wrote] } : answer,
    );
    const { html } = await desk.page(await desk.eventWith(planted, '記号の会'));
    expect(html).toContain('&lt;script>alert(1)&lt;/script>\n二行目');
  });

  it('shows nothing of another host', async () => {
    const { planted } = plannedWebinar();
    const id = await desk.eventWith(planted, '自分の会');
    const other = await desk.product.database.workspace('tonari');
    // the database itself refuses to hand it over
    await expect(
      desk.product.database.sql('update questionnaire set workspace_id = $1 where event_id = $2', [other, id]),
    ).rejects.toThrow('violates foreign key');
    const base = { questionnaireId: planted.id, break: 'none', base: 'A' } as const;
    const seen = (workspace: string) =>
      desk.product.database.database.withWorkspace(workspace, async (tx) => (await tallyBook(tx, base)).tables.length);
    expect([await seen(desk.workspace), await seen(other)]).toEqual([planted.versions[0]!.definition.items.length, 0]);
  });

  it('groups comments by kind alone where nothing can be rated', async () => {
    const bare = plannedWebinar();
    const item = plantedItem('TEXT', 'ひとこと');
    bare.planted.versions = [{ id: bare.planted.versions[0]!.id, definition: { items: [item] } }];
    bare.planted.responses = bare.planted.responses.slice(0, 2).map((response) => ({
      ...response,
      answers: [{ identity: item.identity, codes: [1], comments: ['よい会でした。'] }],
    }));
    const { text } = await desk.page(await desk.eventWith(bare.planted, '小さな会'));
    expect(text).toContain('種別で並べています・原文のまま センター 2件 (2人が記入) よい会でした。 よい会でした。');
  });
});
