/** How somebody took part five weeks ago: where they sat, and what became of it. */
export interface Part {
  mode: 'onsite' | 'online';
  came: 'present' | 'absent' | 'excused' | 'proxy';
}

const modes = { h: 'onsite', o: 'online' } as const;
const outcomes = { p: 'present', a: 'absent', e: 'excused', x: 'proxy' } as const;

/** Of each office its people in order: h hall, o online, - did not apply; then p present, a absent, e excused, x somebody in their place. */
const parts: Readonly<Record<string, string>> = {
  'つむぎ工房': 'hp hp he op op',
  '北浦つながり舎': 'hp hx op',
  'みなと第二作業所': 'hp hp oa',
  '北浦生活相談室': 'hp op',
  '県立 なぎさ野支援学校': 'hp hp',
  '株式会社 潮見製作所': 'op op',
  '北浦町 福祉課': 'hp oe',
  'しおさい就業支援センター': 'hp hp hp op',
  'こもれび就労支援室': 'hp hp op',
  '瑞ノ浜公共職業安定所': 'hp hp',
  '瑞ノ浜市 障がい福祉課': 'hp -',
  'ゆうなぎ作業所': 'hp ha op',
  '有限会社 ひより印刷': 'op op',
  '株式会社 ほしぞら食品': 'hp op',
  'なぎさ相談センター': 'hp hp',
  '瑞ノ浜リハビリ病院 相談室': 'hp -',
  '南浜ワークス': 'hp hp oe op',
  'まつかぜ工房': 'hp op op',
  'みなみはま就業支援センター': 'hp hx op',
  '株式会社 ミナモ': 'op oa',
  '南浜高等学園': 'hp op',
  '南浜町 福祉課': 'op',
  'はまかぜ農園': 'op op',
  'ことり訓練センター': 'hp op',
}; // prettier-ignore

/** @returns one part a person of the office, in their order; null: did not apply */
export const partsOf = (office: string): (Part | null)[] =>
  (parts[office] ?? '').split(' ').map((sign) => {
    const [mode, came] = [...sign] as [keyof typeof modes, keyof typeof outcomes];
    return sign === '-' ? null : { mode: modes[mode], came: outcomes[came] };
  });

/** Two who belong to no office and ask for the link themselves. */
export const alone = [
  { name: '宇津木 ふみ', kana: 'うつぎ ふみ', email: 'utsugi@namioto.example', mode: 'onsite', language: 'ja-easy' },
  { name: '六角 ともえ', kana: 'ろっかく ともえ', email: 'rokkaku@namioto.example', mode: 'online', language: 'ja' },
] as const;

/** Who stood in for somebody, by the name of the one who did not come. */
export const proxies: Readonly<Record<string, string>> = {
  '真柄 はるか': '同じ職場の 棚橋さん',
  '音無 いつき': '所内の 日下部さん',
};

export const walkIns = [
  { name: '古城 みずほ', kana: 'こじょう みずほ', officeName: '', role: 'participant', reason: 'チラシを見て、直接来られました' },
  { name: '宝生 ひじり', kana: 'ほうしょう ひじり', officeName: '瑞ノ浜市 障がい福祉課', role: 'observer', reason: '課長の代わりに見学' },
] as const; // prettier-ignore

/** Viewers on the screen whom nobody can name. */
export const unknownViewers = 3;
