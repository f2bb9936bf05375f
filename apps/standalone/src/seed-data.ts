/** Invented host, offices, people and events: nobody here exists. */
export const host = {
  hostName: '瑞ノ浜はたらく支援ネットワーク',
  slug: 'mizunohama',
  zone: 'Asia/Tokyo',
  name: '笹森 千歳',
  email: 'owner@mizunohama.example',
  language: 'ja' as const,
};

/** name, kana, kind, district */
export const offices: readonly [string, string, string, string][] = [
  ['つむぎ工房', 'つむぎこうぼう', '就労継続支援', '北浦'],
  ['こもれび就労支援室', 'こもれびしゅうろうしえんしつ', '就労移行支援', '中央'],
  ['なぎさ相談センター', 'なぎさそうだんせんたー', '支援センター', '中央'],
  ['北浦つながり舎', 'きたうらつながりしゃ', '就労移行支援', '北浦'],
  ['ミナモ製作所', 'みなもせいさくしょ', '企業', '南'],
  ['瑞ノ浜高等支援学校', 'みずのはまこうとうしえんがっこう', '学校', '南'],
];

/** name, kana, place of the office above, mailbox */
export const people: readonly [string, string, number, string][] = [
  ['灰谷 悠', 'はいたに ゆう', 0, 'haitani@tsumugi.example'],
  ['青砥 しおり', 'あおと しおり', 0, 'info@tsumugi.example'],
  ['巳波 とも子', 'みなみ ともこ', 1, 'minami@komorebi.example'],
  ['氷室 わかな', 'ひむろ わかな', 1, 'info@komorebi.example'],
  ['真柄 たつき', 'まがら たつき', 2, 'magara@nagisa.example'],
  ['弓削 まこと', 'ゆげ まこと', 3, 'yuge@kitaura.example'],
  ['時任 さく', 'ときとう さく', 4, 'tokito@minamo.example'],
  ['鳥越 いづみ', 'とりごえ いづみ', 4, 'torigoe@minamo.example'],
  ['綿貫 なお', 'わたぬき なお', 5, 'watanuki@school.example'],
];

export interface SeedEvent {
  series: string;
  title: string;
  summary: string;
  description: string;
  forWhom: string;
  /** days from today */
  inDays: number;
  start: string;
  end: string;
  capacity: number | null;
  online: boolean;
  party: boolean;
  publish: boolean;
  /** places of the people above who apply */
  applicants: readonly number[];
}

export const events: readonly SeedEvent[] = [
  {
    series: 'はたらく支援セミナー',
    title: '長く働き続けるための「相談の受け方」',
    summary: '働く人の小さな変化に気づき、早めに話を聞くための一日です。はじめての方もどうぞ。',
    description:
      '## ねらい\n- 話しにくいことを、話せる場にする\n- 週に10分の面談をつづける\n\n資料は当日お配りします。',
    forWhom: '働く人を支える事業所・機関・企業・学校の方',
    inDays: 21,
    start: '13:00',
    end: '16:30',
    capacity: 6,
    online: true,
    party: true,
    publish: true,
    applicants: [0, 1, 2, 3, 4, 5, 6, 7],
  },
  {
    series: '面談ワークショップ',
    title: 'はじめての面談',
    summary: '二人一組で、聞く練習をします。',
    description: '',
    forWhom: '支援をはじめて3年までの方',
    inDays: 35,
    start: '10:00',
    end: '12:00',
    capacity: 20,
    online: false,
    party: false,
    publish: true,
    applicants: [8],
  },
  {
    series: '事業所交流会',
    title: '冬の交流会',
    summary: '',
    description: '',
    forWhom: '',
    inDays: 56,
    start: '15:00',
    end: '16:30',
    capacity: 30,
    online: false,
    party: false,
    publish: false,
    applicants: [],
  },
];
