import type { EventPlan } from '../support/organiser.js';

/** Lines of the first session's programme, as the form names them. */
function programme(
  lines: readonly { time: string; title: string; speakers?: string; note?: string; pause?: boolean }[],
): Record<string, string> {
  const at = (n: number, field: string) => `sessions.0.programme.${n}.${field}`;
  return Object.fromEntries(
    lines.flatMap(({ time, title, speakers = '', note = '', pause }, n) => [
      [at(n, 'time'), time],
      [at(n, 'title'), title],
      [at(n, 'speakers'), speakers],
      [at(n, 'note'), note],
      ...(pause ? [[at(n, 'pause'), 'yes']] : []),
    ]),
  );
}

/** Eight places in the hall and three at the party: soon full, with people waiting. */
export const listening: EventPlan = {
  title: '長く働き続けるための「相談の受け方」',
  deadline: { on: '2026-12-04', at: '17:00' },
  sessions: [
    {
      title: '本会',
      date: '2026-12-11',
      start: '13:30',
      end: '16:30',
      pools: [
        { mode: 'onsite', venue: '瑞ノ浜市民プラザ 3階 大会議室', capacity: 8 },
        { mode: 'online', capacity: 30 },
      ],
    },
    {
      title: '交流会',
      date: '2026-12-11',
      start: '18:00',
      end: '20:00',
      optional: true,
      fee: 4550,
      pools: [{ mode: 'onsite', venue: '市民プラザ 1階 喫茶室', capacity: 3 }],
    },
  ],
  more: {
    newSeries: '就労支援スキルアップ研修',
    number: '12',
    summary: '働く人の小さな変化に気づき、早めに話を聞くための半日です。',
    description:
      '現場で起きた3つの例をもとに、声のかけ方と、次につなぐ先を考えます。\n\n- はじめて参加する方も歓迎します\n- 当日の資料は、終わったあとこのページに載せます',
    forWhom: '働く人を支える事業所・機関・企業・学校の方',
    'sessions.0.pools.0.venueNote': '瑞ノ浜駅 東口から歩いて6分。車いすで入れます。',
    'sessions.0.pools.0.mapUrl': 'https://map.example/plaza',
    contactFax: '0000-00-0001',
    joinUrl: 'https://meeting.example/12',
    asksSupport: 'yes',
    'easy.title': '{長|なが}く {働|はたら}く ための 「{相談|そうだん}の ききかた」',
    'easy.summary': '{困|こま}って いる {人|ひと}の {話|はなし}を きく {会|かい}です。',
    'en.title': 'How to listen, so that people stay at work',
    'en.summary': 'Half a day on noticing small changes early.',
    ...programme([
      { time: '13:30', title: '開会' },
      {
        time: '13:35',
        title: '講演「小さな変化に気づく」',
        speakers: '小日向 湊 (なぎさ野大学)',
        note: '質問の時間があります。',
      },
      { time: '14:40', title: '休憩', pause: true },
      {
        time: '14:50',
        title: '3つの例から考える',
        speakers: '榎戸 ひかる (つむぎ工房)\n久瀬 真帆 (しおさい就業支援センター)',
      },
      { time: '16:15', title: 'まとめ' },
    ]),
  },
};

export const webinar: EventPlan = {
  title: '制度改正のポイント(オンライン説明会)',
  sessions: [{ date: '2026-12-02', start: '10:00', end: '11:30', pools: [{ mode: 'online' }] }],
  more: {
    summary: '来年度に変わる3つの点を、1時間半で確かめます。',
    forWhom: '事業所の管理者、サービス管理責任者の方',
    joinUrl: 'https://meeting.example/kaisei',
  },
};

/** Applications closed the day before the demo's today. */
export const liaison: EventPlan = {
  title: '地域連絡会議',
  deadline: { on: '2026-11-23', at: '17:00' },
  sessions: [
    {
      date: '2026-11-27',
      start: '14:00',
      end: '16:00',
      pools: [{ mode: 'onsite', venue: '潮見公民館 研修室', capacity: 20 }],
    },
  ],
  more: { newSeries: '地域連絡会議', number: '7' },
};

export const held: EventPlan = {
  title: '見学会と意見交換',
  sessions: [
    {
      date: '2026-11-10',
      start: '13:00',
      end: '15:00',
      pools: [{ mode: 'onsite', venue: 'しおさい作業所', capacity: 15 }],
    },
  ],
  more: { summary: '作業の様子を見て、働きやすい工夫を話し合いました。' },
};

export const calledOff: EventPlan = {
  title: '若手職員の昼食会',
  sessions: [
    {
      date: '2026-12-18',
      start: '12:00',
      end: '13:00',
      pools: [{ mode: 'onsite', venue: '喫茶 なみのおと', capacity: 10 }],
    },
  ],
};

/** Not complete: no venue. */
export const unfinished: Record<string, string> = {
  title: '新任の方のための基礎講座',
  summary: 'はじめの半年で知っておきたいこと。',
  'sessions.0.date': '2026-12-18',
  'sessions.0.start': '13:30',
  'sessions.0.end': '15:30',
};

export const thought: Record<string, string> = { title: '企業向け 職場見学バスツアー' };
