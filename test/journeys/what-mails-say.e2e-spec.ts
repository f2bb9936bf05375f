import { formatDay, type Language, languages, plainText } from '../../libs/ui/i18n/index.js';
import { Letters, listenForKinds, type Said } from '../support/letters.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { QuestionnaireDesk } from '../support/questionnaire-desk.js';

const kinds = listenForKinds();
const product = useProduct();

/** Mails to staff that are about no event: everything else names its event. */
const aboutNoEvent = ['outreach.digest', 'access.invite', 'access.login-link', 'registration.office-link'];

/** Written by staff, for each campaign anew: the journey of the letters by post shows what stands around their words. */
const inOwnWords = ['outreach.campaign', 'outreach.campaign-again', 'outreach.campaign-test'];

const called: Record<Language, string> = {
  ja: '第101回 瑞ノ浜連絡会議',
  'ja-easy': '第101回 瑞ノ浜連絡会議',
  en: '瑞ノ浜連絡会議 No. 101',
};

/** Kind × state × mode × language, at every hour of an event: before it, after it, after a move, after it was called off. */
describe('what mails say', () => {
  let organiser: Organiser;
  let event: string;
  let letters: Letters;
  /** everything that was said, by scene */
  const scenes: Record<'before' | 'today' | 'after' | 'moved' | 'off', Said[]> = { before: [], today: [], after: [], moved: [], off: [] }; // prettier-ignore
  const here = (rest: string) => organiser.path(`events/${event}${rest}`);
  const all = () => Object.values(scenes).flat();
  const about = (said: Said) =>
    `${said.kind} ${said.language} ${said.reader?.state} ${said.reader?.mode}: ${said.subject}`;

  beforeAll(async () => {
    organiser = await foundHost(product);
    event = await organiser.publishEvent({
      title: '秋の連絡会議',
      sessions: [
        {
          date: '2026-12-17',
          start: '13:30',
          end: '16:30',
          pools: [
            { mode: 'onsite', venue: '市民プラザ', capacity: 20 },
            { mode: 'online', capacity: 20 },
          ],
        },
      ],
      more: {
        newSeries: '瑞ノ浜連絡会議',
        number: '101',
        joinUrl: 'https://meet.example/123',
        'sessions.0.pools.0.venueNote': '東口から歩いて6分',
        'sessions.0.pools.1.venueNote': '10分前から入れます',
      },
    });
    letters = new Letters(product, kinds, event);
    await letters.prepare(languages);
    await organiser.visitor.submit(await organiser.visitor.get(here('/reminders')), '/reminders');
    await organiser.visitor.submit(await organiser.visitor.get(here('/reminders')), '/reminders/own', { amount: '90', unit: 'minutes', audience: 'waiting' }); // prettier-ignore
    const desk = new QuestionnaireDesk(organiser, event);
    await desk.begin('empty');
    await desk.define({ title: 'アンケート' }, [{ kind: 'TEXT', label: 'よかったこと' }]);
    await desk.request();

    scenes.before = await letters.said();
    product.clock.set(new Date('2026-12-17T00:00:00Z'));
    scenes.today = await letters.said();
    product.clock.set(new Date('2026-12-18T00:00:00Z'));
    for (const { state, mode, registration } of letters.readers)
      if (state === 'confirmed' && mode === 'onsite')
        await product.database.sql(
          `insert into attendance_fact (id, workspace_id, registration_id, session_id, kind, source, client_key, at)
           select uuidv7(), s.workspace_id, $1, s.session_id, 'present', 'reception', uuidv7(), $2 from seat s where s.registration_id = $1`,
          [registration, product.clock.now()],
        );
    scenes.after = await letters.said();
    product.clock.set(new Date('2026-10-02T00:00:00Z'));
    await organiser.logIn();
    const edit = await organiser.visitor.get(here('/edit'));
    await organiser.visitor.submit(edit, `/events/${event}`, { 'sessions.0.date': '2026-12-10', 'sessions.0.pools.0.venue': '公民館' }); // prettier-ignore
    scenes.moved = await letters.said();
    const ask = await organiser.visitor.get(here('/cancellation'));
    await organiser.visitor.submit(ask, '/cancellation', { reason: '大雪のため' });
    scenes.off = await letters.said();
  }, 300_000);

  it('there is a letter of every kind in every language, so that nothing below is true of none', () => {
    const missing = kinds
      .map(({ kind }) => kind)
      .filter((kind) => ![...aboutNoEvent, ...inOwnWords].includes(kind))
      .flatMap((kind) => languages.map((language) => `${kind} ${language}`))
      .filter((wanted) => !all().some(({ kind, language }) => `${kind} ${language}` === wanted));
    expect(missing).toEqual([]);
  });

  it('every subject and the first three lines name the event with its number, and its day', () => {
    const nameless = Object.entries(scenes).flatMap(([scene, letters]) => {
      const day = new Date(scene === 'moved' || scene === 'off' ? '2026-12-10T04:30:00Z' : '2026-12-17T04:30:00Z');
      return letters.filter(({ language, subject, text }) => {
        const short = plainText(formatDay(day, 'Asia/Tokyo', language, { year: false, weekday: false }));
        const first = text.split('\n').filter((line) => line.trim() !== '').slice(0, 3).join('\n'); // prettier-ignore
        const easy = first.replaceAll(/\([ぁ-んー]+\)/gu, '');
        return ![subject, easy].every((words) => words.includes(called[language]) && words.includes(short));
      });
    });
    expect(nameless.map(about)).toEqual([]);
  });

  it('a place in line is told no number for the reception, and nobody online is', () => {
    const comes = ({ reader }: Said) => reader?.state === 'confirmed' && reader.mode === 'onsite';
    const number = /受付でこの番号|受付で この 番号を|at the reception/u;
    const wrong = all().filter((said) => !comes(said) && number.test(plain(said)));
    expect(wrong.map(about)).toEqual([]);
    const right = scenes.before.filter((said) => said.kind === 'registration.received' && comes(said));
    expect(right.every((said) => /受付でこの番号|受付で この 番号を 言|at the reception/u.test(plain(said)))).toBe(
      true,
    );
    expect(right).toHaveLength(3);
  });

  it('who joins online reads of that and not of the way to the venue; who comes the other way round', () => {
    const online = /オンライン参加の方へ|オンラインの 人へ|If you take part online/u;
    const venue = /会場のご案内|場所の こと|How to get there|東口から/u;
    const wrong = all().filter(
      (said) => (said.reader?.mode === 'online' && venue.test(plain(said))) || (said.reader?.mode === 'onsite' && online.test(plain(said))), // prettier-ignore
    );
    expect(wrong.map(about)).toEqual([]);
    const told = (kind: string, mode: string) =>
      scenes.before.filter((one) => one.kind === kind && one.reader?.mode === mode && one.reader.state === 'confirmed');
    expect(told('outreach.week-before', 'online').every((said) => online.test(plain(said)))).toBe(true);
    expect(told('outreach.week-before', 'onsite').every((said) => venue.test(plain(said)))).toBe(true);
    expect(told('registration.received', 'online').every((said) => online.test(plain(said)))).toBe(true);
  });

  it('a link to join is promised to nobody without a seat', () => {
    const promise = /入るためのリンク|オンラインの リンクは|receive the link to join/u;
    const wrong = all().filter((said) => said.reader?.state !== 'confirmed' && promise.test(plain(said)));
    expect(wrong.map(about)).toEqual([]);
  });

  it('what was called off apologises, promises nothing, and asks for no change', () => {
    const kindsOff = new Set(scenes.off.map(({ kind }) => kind));
    expect([...kindsOff].sort()).toEqual(['registration.called-off', 'registration.invitation-called-off']);
    const sorry = /お詫び申し上げます|ごめんなさい|We apologise/u;
    const promise = /オンライン参加の方へ|オンラインの 人へ|take part online|\/my\/|\/r\/|\.ics|受付番号|Booking/u;
    expect(scenes.off.filter((said) => !sorry.test(plain(said)) || promise.test(plain(said))).map(about)).toEqual([]);
    expect(scenes.off.every(({ text }) => text.includes('大雪のため'))).toBe(true);
  });

  it('a move is told from what was told to what holds, in the subject and in full below', () => {
    const moved = scenes.moved.filter(({ kind }) => /moved$/u.test(kind));
    const days: Record<Language, [string, string]> = { ja: ['12月17日', '12月10日'], 'ja-easy': ['12月17日', '12月10日'], en: ['17 December', '10 December'] }; // prettier-ignore
    const wrong = moved.filter((said) => {
      const lines = plain(said).split('\n');
      const both = days[said.language].every((day) => said.subject.includes(day) && plain(said).includes(day));
      return !both || !lines.some((line) => /市民プラザ/u.test(line)) || !lines.some((line) => /公民館/u.test(line));
    });
    expect(wrong.map(about)).toEqual([]);
    const ja = moved.find(({ language }) => language === 'ja')!;
    expect(ja.subject).toBe('開催日が12月17日から12月10日に変わりました【第101回 瑞ノ浜連絡会議】');
    // The cancelled and the declined have no part in it any more.
    expect(new Set(moved.map(({ reader }) => reader?.state))).toEqual(new Set([undefined, 'confirmed', 'waiting', 'offered', 'pending'])); // prettier-ignore
  });

  it('links of mails in another language than Japanese open in it', () => {
    const pages = (said: Said) => (said.text.match(/http:\S+/g) ?? []).filter((link) => link.startsWith(product.url));
    const wrong = all().flatMap(
      (said) =>
      pages(said).filter((link) => new URL(link).searchParams.get('lang') !== (said.language === 'ja' ? null : said.language)), // prettier-ignore
    );
    expect(wrong).toEqual([]);
  });

  it('times are 日本時間, and no machine word stands in a letter', () => {
    const machine = /Asia\/Tokyo|undefined|null|NaN|\[object|\{.*\|/u;
    const wrong = all().filter(({ subject, text }) => machine.test(`${subject}\n${withoutLinks(text)}`));
    expect(wrong.map(about)).toEqual([]);
    expect(scenes.before.every(({ text }) => /日本時間|時間\(じかん\)|Japan time/u.test(text))).toBe(true);
  });

  it('an invitation names the event, where it is, by when to apply, and how', async () => {
    const [said] = scenes.before.filter(
      ({ kind, language }) => kind === 'registration.invitation' && language === 'ja',
    );
    expect(said!.subject).toBe('第101回 瑞ノ浜連絡会議のご案内 12月17日(木)');
    for (const words of [
      '■ 第101回 瑞ノ浜連絡会議のご案内',
      '秋の連絡会議',
      '2026年12月17日(木) 13:30〜16:30(日本時間)',
      '会場 市民プラザ',
      'オンライン',
      '申込締切: 2026年12月17日(木) 13:30',
    ])
      // prettier-ignore
      expect(said!.text).toContain(words);
  });
});

/** The letters of a link are drawn by chance: now and then they spell NaN. */
const withoutLinks = (text: string): string => text.replaceAll(/https?:\/\/\S+/gu, '');

/** Without readings in brackets. */
const plain = ({ text }: Said): string => text.replaceAll(/\([ぁ-んー]+\)/gu, '');
