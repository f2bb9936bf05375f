import { type Actor, LinkSigner, uuidv7 } from '#platform';
import { questionnaireLink, Questionnaires } from '#questionnaires';
import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { QuestionnaireDesk } from '../support/questionnaire-desk.js';

const product = useProduct({ now: '2026-12-01T00:00:00Z' });
let organiser: Organiser;
let event: string;
const item = { kind: 'SA' as const, label: 'いかがですか', options: ['よい', 'わるい'] };

beforeAll(async () => {
  organiser = await foundHost(product);
  await organiser.visitor.post(organiser.path('offices'), { name: 'つむぎ工房', kind: '事業所', district: '東部' });
  event = await organiser.publishEvent({
    title: '見学会',
    sessions: [{ date: '2026-12-11', start: '13:30', end: '15:00', pools: [{ mode: 'onsite', venue: '市民プラザ' }] }],
  });
  await new Applicant(product, organiser.slug, event, 'aosato@tsumugi.example').apply({
    contactName: '青砥 しおり',
    people: [{ name: '青砥 しおり', seats: [0] }],
  });
});

const requests = () => product.sink.mails.filter(({ subject }) => subject.startsWith('【アンケートのお願い】'));

describe('an event with a questionnaire before it and one after it', () => {
  const desks: QuestionnaireDesk[] = [];

  it('lists both, and its former addresses lead to that list', async () => {
    for (const [occasion, title] of [
      ['before', '事前アンケート'],
      ['after', '会のアンケート'],
    ] as const) {
      const desk = new QuestionnaireDesk(organiser, event);
      await desk.begin('empty', { occasion });
      await desk.define({ title, ...(occasion === 'after' && { enTitle: 'Afterwards' }) }, [item]);
      desks.push(desk);
    }
    const list = organiser.path(`events/${event}/questionnaires`);
    const { text } = await organiser.visitor.get(list);
    expect(text).toMatch(/事前アンケート 事前 公開中 0 0 集計 会のアンケート 事後 公開中 0 0 集計/);
    for (const former of ['questionnaire', 'questionnaire/responses', 'tally', 'tally/tables.csv'])
      expect((await organiser.visitor.get(organiser.path(`events/${event}/${former}`))).path).toBe(list);
  });

  it('asks those with a seat before it, in mails that say by title which one they are about', async () => {
    const [before, after] = desks as [QuestionnaireDesk, QuestionnaireDesk];
    expect((await before.open()).text).toContain('席が確定した方に回答のお願いを送る');
    expect((await before.request()).text).toContain('お願い 1人');
    product.clock.set('2026-12-12T00:00:00Z');
    await organiser.logIn();
    await after.request();
    await product.settle();
    expect(requests().map(({ subject }) => subject)).toEqual([
      '【アンケートのお願い】12月11日(金) 見学会 事前アンケート',
      '【アンケートのお願い】12月11日(金) 見学会 会のアンケート',
    ]);
    expect(requests().map(({ text }) => /当日の準備|次の会をよく/.exec(text)?.[0])).toEqual([
      '当日の準備',
      '次の会をよく',
    ]);
  });

  it('shows each on my page, by its title, until it is answered', async () => {
    const mail = product.sink.mails.find(({ links }) => links.some((link) => link.includes('/my/')))!;
    const visitor = product.visitor();
    const my = async () => (await visitor.get(product.linkIn(mail, '/my/'))).text;
    expect(await my()).toMatch(/事前アンケート 当日の準備.*会のアンケート ご参加ありがとうございました/);
    const [first] = requests();
    await visitor.submit(await visitor.get(product.linkIn(first!, '/q/')), '/q/', { q1: '1' });
    expect(await my()).toMatch(/事前アンケート 回答を見る・直す.*会のアンケート.*アンケートに答える/);
  });
});

describe('a survey that belongs to no event', () => {
  const survey = () => new QuestionnaireDesk(organiser, '', id);
  const id = uuidv7();

  it('is begun from the list of all, and stands in the menu and on that list', async () => {
    const blank = await organiser.visitor.get(organiser.path('questionnaires/new'));
    expect(blank.text).toContain('催しに属さないアンケートです。');
    await survey().begin('empty');
    await survey().define({ title: '実態調査' }, [item]);
    const list = await organiser.visitor.get(organiser.path('questionnaires'));
    expect(list.text).toMatch(/実態調査 − 公開中 0 0/);
    expect((await survey().open()).text).toContain('紙の配布');
  });

  it('takes its return rate from requests and copies together, and counts paper beside screen', async () => {
    const desk = survey();
    for (const handed of [
      { channel: 'posted', office: 'つむぎ工房', copies: '10', undelivered: '2' },
      { channel: 'handed', office: '', copies: '5', undelivered: '' },
    ]) {
      const form = await organiser.visitor.get(desk.path('/distributions'));
      const noted = await organiser.visitor.submit(form, '/distributions', { distributedOn: '2026-12-05', ...handed });
      expect(noted.text).toContain('保存しました');
    }
    const wrong = await organiser.visitor.submit(
      await organiser.visitor.get(desk.path('/distributions')),
      '/distributions',
      {
        copies: '3',
        undelivered: '4',
        office: 'ない事業所',
      },
    );
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('不到達は、部数より多くできません。')]);
    const sheet = await organiser.visitor.get(desk.path('/responses/new'));
    const next = await organiser.visitor.submit(sheet, '/responses', { office: 'つむぎ工房', q1: '2' });
    expect([next.path, next.text]).toEqual([desk.path('/responses/new'), expect.stringContaining('保存しました')]);

    const link = await askOffice();
    const visitor = product.visitor();
    const page = await visitor.get(link);
    expect(page.text).toContain('つむぎ工房様のお名前と回答を、主催者が見ます。');
    await visitor.submit(page, '/q/', { q1: '1' });

    const tally = await organiser.visitor.get(desk.path('/tally?break=officeKind'));
    expect(tally.text).toContain('配布 16 − 不到達 2 → 回収 2 → 有効 2 ・ 回収率(%) 14.3');
    expect(tally.text).toMatch(/事業所 11 2 2 2 22\.2/);
    const responses = await organiser.visitor.get(desk.path('/responses'));
    expect(responses.text).toMatch(/届いた方法.*紙.*事業所のリンク|届いた方法.*事業所のリンク.*紙/);
  });

  /** By its face: the page for it comes with surveys. @returns the path of its link */
  async function askOffice(): Promise<string> {
    const { app, database } = product;
    const [host] = await database.sql<{ id: string; account: string; office: string }>(
      `select w.id, a.id as account, o.id as office from workspace w join office o on o.workspace_id = w.id
       join membership m on m.workspace_id = w.id join account a on a.id = m.account_id where w.slug = $1`,
      [organiser.slug],
    );
    const actor = { accountId: host!.account, workspaceId: host!.id, may: () => true } as unknown as Actor;
    const guests = { people: [], offices: [host!.office] };
    const [invited] = await app.get(Questionnaires, { strict: false }).invite(host!.id, actor, id, guests);
    const signer = app.get(LinkSigner, { strict: false });
    return questionnaireLink(signer, '', { slug: organiser.slug }, invited!, 'ja');
  }
});
