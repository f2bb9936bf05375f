import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { QuestionnaireDesk } from '../support/questionnaire-desk.js';

/**
 * C9, an exchange meeting no. 0. Published: 6 offices and 2 public bodies; the questionnaire decided frequency (4 to 6 a
 * year), day and length (90 minutes) of the series that followed. Invented: all names, who sent how many people, that one
 * of the twelve did not come, the options, and every answer.
 */
const bodies = [
  { name: 'つむぎ工房', kind: '事業所', people: ['灰谷 悠', '青砥 しおり'] },
  { name: 'はたらく支援センターみなと', kind: '事業所', people: ['鳥越 いづみ', '綿貫 なお'] },
  { name: 'ワークス瑞穂', kind: '事業所', people: ['真柄 たつき'] },
  { name: '相談室ひだまり', kind: '事業所', people: ['氷室 わかな', '五十川 れん'] },
  { name: '就業ステーション坂の上', kind: '事業所', people: ['樋渡 けい'] },
  { name: 'みどりの丘作業所', kind: '事業所', people: ['朝霧 ゆう', '梶原 つばさ'] },
  { name: '瑞ノ浜市障がい福祉課', kind: '行政', people: ['水越 まどか'] },
  { name: '瑞ノ浜公共職業安定所', kind: '行政', people: ['名取 そら'] },
];

/** How often, which day, how long, and comments, by name; who is not here did not answer. Codes are places in the options. */
const answers: Record<string, [number, number, number, string?, string?]> = {
  '灰谷 悠': [2, 3, 2, '顔の見える関係ができた', '次は事例を持ち寄りたい'],
  '青砥 しおり': [2, 3, 2, 'ほかの事業所の工夫を聞けた'],
  '鳥越 いづみ': [2, 4, 2],
  '綿貫 なお': [3, 3, 2, undefined, '午後の遅い時間だと出やすい'],
  '真柄 たつき': [2, 0, 3],
  '氷室 わかな': [1, 3, 2, '行政の方と直接話せた'],
  '五十川 れん': [3, 3, 2],
  '樋渡 けい': [2, 2, 1],
  '朝霧 ゆう': [2, 3, 2],
  '水越 まどか': [1, 3, 2, '現場の声が聞けた', '議題を先に知りたい'],
};

describe('C9: an exchange meeting no. 0 of 6 offices and 2 public bodies', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  let organiser: Organiser;
  let eventId: string;
  let desk: QuestionnaireDesk;
  const mailbox = (n: number) => `madoguchi${n}@office.example`;

  beforeAll(async () => {
    organiser = await foundHost(product);
    for (const { name, kind } of bodies)
      await organiser.visitor.post(organiser.path('offices'), { name, kind, district: '瑞ノ浜' });
    eventId = await organiser.publishEvent({
      title: '支援者の意見交換会',
      sessions: [
        { date: '2026-11-20', start: '15:00', end: '16:30', pools: [{ mode: 'onsite', venue: '市民プラザ' }] },
      ],
      more: { newSeries: '意見交換会', number: '0' },
    });
    desk = new QuestionnaireDesk(organiser, eventId);
  });

  it('registers 12 people of 8 bodies by links from delivered mails', async () => {
    for (const [n, { name, people }] of bodies.entries()) {
      const result = await new Applicant(product, organiser.slug, eventId, mailbox(n)).apply({
        contactName: people[0]!,
        officeName: name,
        people: people.map((person) => ({ name: person, seats: [0] })),
      });
      expect([result.status, result.text]).toEqual([200, expect.stringContaining('参加が確定しました')]);
    }
  });

  it('defines three single choices and two comments on one page, and publishes them as the first version', async () => {
    expect((await desk.begin('empty')).text).toContain('まだ公開していません');
    const published = await desk.define({ title: '次からの会について', closesOn: '2026-12-11', closesAt: '17:00' }, [
      {
        kind: 'SA',
        label: 'どのくらいの回数がよいですか',
        options: ['年2・3回', '年4〜6回', '毎月'],
        requirement: 'hard',
      },
      { kind: 'SA', label: '何曜日がよいですか', options: ['月・火', '水', '木', '金'] },
      { kind: 'SA', label: '1回の長さは', options: ['60分', '90分', '120分'], requirement: 'soft' },
      { kind: 'TEXT', label: 'よかったこと' },
      { kind: 'TEXT', label: '次に取り上げたいこと' },
    ]);
    expect([published.status, published.text]).toEqual([200, expect.stringContaining('公開しました。')]);
    expect(published.text).toContain('公開中 記名・第1版・12月11日(金) 17:00 まで・お願い 0人・回答 0人');
  });

  it('counts at the door eleven who came', async () => {
    product.clock.set('2026-11-20T05:50:00Z');
    await organiser.logIn();
    let page = await organiser.visitor.get(organiser.path(`events/${eventId}/reception`));
    const rows = page.html.split('<li id="r-').slice(1);
    for (const row of rows.filter((one) => !one.includes('梶原'))) {
      const form = page.forms.find(({ fields }) =>
        fields.some(([name, value]) => name === 'registration' && row.startsWith(value)),
      )!;
      page = await organiser.visitor.post(form.action, { ...Object.fromEntries(form.fields), kind: 'present' });
    }
    const overview = await organiser.visitor.get(organiser.path(`events/${eventId}`));
    expect([rows.length, overview.text]).toEqual([12, expect.stringMatching(/出席 11/)]);
  });

  it('asks each who came by a mail with a link of their own', async () => {
    product.clock.set('2026-11-20T08:00:00Z');
    await organiser.logIn();
    expect((await organiser.visitor.get(`/w/${organiser.slug}/staff`)).text).toContain(
      '「支援者の意見交換会」の回答のお願いをまだ送っていません',
    );
    const question = await organiser.visitor.get(desk.path('/requests'));
    expect(question.text).toMatch(/出席の記録がある方のうち.*11人に送る/);
    expect((await desk.request()).text).toContain('11人への回答のお願いを送信待ちに入れました。');
    await product.settle();
    const came = bodies.map(({ people }) => people.filter((name) => name !== '梶原 つばさ'));
    expect(
      requests()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(came.map((_, n) => mailbox(n)).sort());
    expect(Object.keys(answerLinks()).sort()).toEqual(came.flat().sort());
    expect(new Set(Object.values(answerLinks())).size).toBe(11);
    expect((await organiser.visitor.get(desk.path('/requests'))).text).toContain('新しくお願いする方はいません');
    expect((await organiser.visitor.post(desk.path('/requests'))).text).toContain(
      '新しくお願いする方はいませんでした。',
    );
    await product.settle();
    expect(requests()).toHaveLength(8);
  });

  it('takes ten answers over these links, one from each', async () => {
    for (const [name, link] of Object.entries(answerLinks()).filter(([one]) => answers[one])) {
      const [often, day, long, good = '', next = ''] = answers[name]!;
      const visitor = product.visitor();
      const page = await visitor.get(link);
      expect(page.text).toContain(`${name}様のお名前と回答を、主催者が見ます。`);
      const sent = await visitor.submit(page, '/q/', {
        q1: String(often),
        ...(day > 0 && { q2: String(day) }),
        q3: String(long),
        q4: good,
        q5: next,
      });
      expect([sent.status, sent.text]).toEqual([200, expect.stringContaining('回答を受け取りました')]);
    }
  });

  it('holds one state for each item of each answer, also where it was left blank', async () => {
    expect(await tally()).toEqual([
      { label: 'どのくらいの回数がよいですか', counts: { '1': 2, '2': 6, '3': 2 } },
      { label: '何曜日がよいですか', counts: { '0': 1, '2': 1, '3': 7, '4': 1 } },
      { label: '1回の長さは', counts: { '1': 1, '2': 8, '3': 1 } },
      { label: 'よかったこと', counts: { '0': 6, '1': 4 } },
      { label: '次に取り上げたいこと', counts: { '0': 7, '1': 3 } },
    ]);
  });

  it('tells apart what offices and what public bodies wish, without a way back to a person', async () => {
    const byKind = await product.database.sql(
      `select s.office_kind as kind, s.attendance as came, s.mode, s.role, count(*)::int as answers
       from answer a join item i on i.id = a.item_id join stratum s on s.id = a.stratum_id
       where i.ordinal = 2 and a.code = 2 group by 1, 2, 3, 4 order by 1`,
    );
    expect(byKind).toEqual([
      { kind: '事業所', came: 'present', mode: 'onsite', role: 'participant', answers: 7 },
      { kind: '行政', came: 'present', mode: 'onsite', role: 'participant', answers: 1 },
    ]);
  });

  it('shows staff who answered what, and who has not', async () => {
    const missing = await organiser.visitor.get(desk.path('/responses?state=missing'));
    expect(missing.text).toMatch(/すべて 11 .*回答済み 10 .*未回答 1 .*名取 そら/);
    const all = await organiser.visitor.get(desk.path('/responses'));
    const link =
      /href="([^"]*responses\/[0-9a-f-]{36})"[^>]*aria-label="灰谷 悠の回答を開く"|aria-label="灰谷 悠の回答を開く"[^>]*href="([^"]*)"/.exec(
        all.html,
      )!;
    const one = await organiser.visitor.get((link[1] ?? link[2])!);
    expect(one.text).toMatch(
      /灰谷 悠さんの回答 .*つむぎ工房.*年4〜6回.*木.*90分.*顔の見える関係ができた.*次は事例を持ち寄りたい/,
    );
    const overview = await organiser.visitor.get(organiser.path(`events/${eventId}`));
    expect(overview.text).toMatch(/回答 10 .*お願い 11人/);
  });

  it('takes no more answers after the closing date, and says so in a sentence', async () => {
    product.clock.set('2026-12-11T08:00:00Z');
    const left = answerLinks()['名取 そら']!;
    const visitor = product.visitor();
    const page = await visitor.get(left);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('アンケートは締め切りました')]);
    const late = await visitor.post(left, { q1: '1' });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('受付は終わりました')]);
    expect(await product.database.sql('select count(*)::int as n from response')).toEqual([{ n: 10 }]);
  });

  const requests = () =>
    product.sink.mails.filter(({ subject }) => subject === '【アンケートのお願い】11月20日(金) 第0回 意見交換会');

  /** By name: from a line of the mail that several share, or from the mail of one. */
  const answerLinks = (): Record<string, string> =>
    Object.fromEntries(
      requests().flatMap(({ text }) => {
        const lines = [...text.matchAll(/^- (.+)様のアンケートに答える\n(\S+)/gm)].map(([, name, link]) => [
          name,
          link,
        ]);
        const alone = [/^(.+)様\n/.exec(text)?.[1], /\S+\/q\/\S+/.exec(text)?.[0]];
        return (lines.length > 0 ? lines : [alone]).map(([name, link]) => [name, link!.replace(product.url, '')]);
      }),
    );

  const tally = () =>
    product.database.sql(
      `select c.label, jsonb_object_agg(c.code, c.n) as counts from (
         select i.ordinal, i.texts -> 'ja' ->> 'label' as label, a.code, count(*)::int as n
         from answer a join item i on i.id = a.item_id group by 1, 2, 3) c
       group by c.ordinal, c.label order by c.ordinal`,
    );
});
