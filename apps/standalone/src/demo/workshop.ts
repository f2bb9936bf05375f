import type { Support } from '#registration';

/** How an office's people asked for the workshop, in the order in which they did; by place in the list of the office. */
export interface Wish {
  office: string;
  people: readonly number[];
  via: 'invitation' | 'telephone' | 'fax';
}

const wish = (office: string, people: readonly number[], via: Wish['via'] = 'invitation'): Wish => ({
  office,
  people,
  via,
});

/** They take all 24 places. */
export const inTime: readonly Wish[] = [
  wish('しおさい就業支援センター', [0, 1, 2]),
  wish('つむぎ工房', [1, 2, 4]),
  wish('株式会社 ほしぞら食品', [0, 1]),
  wish('こもれび就労支援室', [1, 2]),
  wish('南浜ワークス', [1, 2, 3]),
  wish('北浦つながり舎', [1, 2]),
  wish('県立 なぎさ野支援学校', [0, 1]),
  wish('ゆうなぎ作業所', [1, 2], 'fax'),
  wish('みなみはま就業支援センター', [1, 2]),
  wish('株式会社 ミナモ', [1], 'telephone'),
  wish('まつかぜ工房', [1, 2]),
];

/** The first in the line moves up when somebody cancels. */
export const movesUp: Wish = wish('はまかぜ農園', [1]);
export const cancels = { office: 'こもれび就労支援室', name: '三枝 みつる' };

/** Whose first person needs something to take part. */
export const needs: { office: string; support: Support } = {
  office: 'つむぎ工房',
  support: { kinds: ['captions'], words: 'スクリーンに近い席をお願いします。' },
};

/** They stand in line. */
export const tooLate: readonly Wish[] = [
  wish('なぎさ相談センター', [0, 1]),
  wish('有限会社 ひより印刷', [0]),
  wish('みなと第二作業所', [1, 2]),
  wish('瑞ノ浜公共職業安定所', [1], 'telephone'),
];

/** Whose first person comes to the briefing. */
export const briefed: readonly string[] = [
  'つむぎ工房',
  'みなと第二作業所',
  '北浦つながり舎',
  'こもれび就労支援室',
  'ゆうなぎ作業所',
  '南浜ワークス',
  'はまかぜ農園',
];
