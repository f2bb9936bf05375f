import type { EventPlan } from '#events';
import type { Calendar } from './calendar.js';
import { hall, online, plan, programme, session } from './event-plan.js';

const contact = {
  name: '事務局(担当 長目)',
  phone: '0000-00-0000',
  fax: '0000-00-0001',
  email: 'jimukyoku@mizunohama.example',
};
const forWhom = '働く人を支える事業所・機関・企業・学校の方';
const plaza = '瑞ノ浜市民プラザ 3階 大会議室';
const way = '瑞ノ浜駅 東口から歩いて6分。車いすで入れます。';
const map = 'https://map.example/plaza';
const series = (number: number) => ({ id: null, name: 'はたらく支援セミナー', number });

/** The days of the network's events. */
export interface NetworkDays {
  held: string;
  coming: string;
  briefing: string;
  draft: string;
}

export const daysOf = (calendar: Calendar): NetworkDays => ({
  held: calendar.day(-35),
  coming: calendar.day(10),
  briefing: calendar.day(6),
  draft: calendar.day(26),
});

/** Five weeks ago, in the hall and before screens. */
export const heldSeminar = (calendar: Calendar, { held }: NetworkDays): EventPlan =>
  plan({
    series: series(6),
    title: '長く働き続けるための「相談の受け方」',
    summary: '働く人の小さな変化に気づき、早めに話を聞くための半日です。はじめての方もどうぞ。',
    description:
      '現場で起きた3つの例をもとに、声のかけ方と、次につなぐ先を考えます。\n\n## ねらい\n- 話しにくいことを、話せる場にする\n- 週に10分の面談をつづける\n\n資料は当日お配りします。オンラインの方には、前日のメールでお送りします。',
    forWhom,
    texts: {
      en: {
        title: 'How to listen, so that people stay at work',
        summary: 'Half a day on noticing small changes early and talking in time.',
      },
      'ja-easy': {
        title: '{長|なが}く {働|はたら}く ための 「{相談|そうだん}の ききかた」',
        summary: '{困|こま}って いる {人|ひと}の {話|はなし}を きく {会|かい}です。',
      },
    },
    deadline: calendar.at(calendar.before(held, 4), '17:00'),
    joinUrl: 'https://meeting.example/j/600',
    contact,
    sessions: [
      session(calendar, [held, '13:30', '16:30'], {
        pools: [hall(plaza, 40, way, map), online()],
        programme: programme(calendar, held, [
          '13:30 開会',
          '13:40 講演「小さな変化に気づく」 | 小日向 湊 / なぎさ野大学 地域福祉研究室 | 質問の時間があります',
          '14:50 休憩',
          '15:05 3つの例から考える | 榎戸 ひかる / つむぎ工房、久瀬 真帆 / しおさい就業支援センター',
          '15:45 グループでの話し合い | | オンラインの方も、5人ほどのグループに分かれます',
          '16:20 まとめ',
        ]),
      }),
    ],
  });

/** In ten days: 24 places, and more people than that. */
export const comingWorkshop = (calendar: Calendar, { coming }: NetworkDays): EventPlan =>
  plan({
    series: series(7),
    title: 'はじめての面談 ― 二人一組で聞く練習',
    summary: '10分の面談を、二人一組でくり返し練習します。前回のアンケートで多かった声にこたえました。',
    description:
      '- 話をさえぎらない聞き方\n- 「どうして」を使わない質問\n- 記録は3行まで\n\n動きやすい服でお越しください。筆記用具のほかに持ち物はありません。',
    forWhom: '支援や相談を担当して5年までの方、企業で社員の相談を受ける方',
    texts: {
      en: {
        title: 'First conversations: practising to listen, two by two',
        summary: 'Ten-minute conversations, practised again and again in pairs.',
      },
      'ja-easy': {
        title: 'はじめての {面談|めんだん}',
        summary: '{二人|ふたり}で {話|はなし}を きく れんしゅうを します。',
      },
    },
    deadline: calendar.at(calendar.before(coming, 3), '17:00'),
    asksSupport: true,
    contact,
    sessions: [
      session(calendar, [coming, '13:30', '16:00'], {
        pools: [hall('瑞ノ浜市民プラザ 2階 研修室', 24, way, map)],
        programme: programme(calendar, coming, [
          '13:30 はじめに',
          '13:40 見本の面談 | 弓削 まこと / 北浦つながり舎',
          '14:00 練習その1 聞く',
          '14:40 休憩',
          '14:50 練習その2 たずねる | 小日向 湊 / なぎさ野大学 地域福祉研究室',
          '15:40 ふりかえり',
        ]),
      }),
    ],
  });

export const briefing = (calendar: Calendar, days: NetworkDays): EventPlan =>
  plan({
    title: '制度改正のポイント(オンライン説明会)',
    summary: '来年度に変わる3つの点を、1時間半で確かめます。',
    forWhom: '事業所の管理者、サービス管理責任者の方',
    joinUrl: 'https://meeting.example/j/kaisei',
    contact,
    sessions: [session(calendar, [days.briefing, '10:00', '11:30'], { pools: [online()] })],
  });

export const draftSeminar = (calendar: Calendar, { draft }: NetworkDays): EventPlan =>
  plan({
    series: series(8),
    title: '企業に聞く ― 助かったこと、困ったこと',
    summary: '受け入れ企業3社の話を聞きます。(講師に日程を確認中)',
    forWhom,
    contact,
    sessions: [session(calendar, [draft, '14:00', '16:00'], { pools: [hall(plaza, 40, way, map)] })],
  });

export const visitIdea = (): EventPlan =>
  plan({
    title: '働く現場の見学会',
    summary: '3社に分かれて見学する。春ごろ。前回のアンケートで5人から希望があった。',
    contact,
  });
