/**
 * C1's questionnaire. Published: 166 answers, 84 of centres and 82 of others; very good 60 (38/22), good 94 (45/49), fair 12
 * (1/11), poor 0; then two open questions; a person may leave several comments. Invented: who wrote, and what.
 */
export type Kind = 'センター' | 'センター以外';
export const kinds: readonly Kind[] = ['センター', 'センター以外'];

/** One form filled in: the code of the rating, and what was written under the three open items ('' nothing). */
export interface Sheet {
  kind: Kind;
  rating: number;
  said: [string, string, string];
}

export const ratings = ['とてもよかった', 'よかった', 'ふつう', 'あまりよくなかった'];
const published: Record<Kind, number[]> = { センター: [38, 45, 1, 0], センター以外: [22, 49, 11, 0] };

/** Of each rating: how many wrote under each open item. The first of a cell wrote under all of them. */
const written: Record<Kind, [number, number, number][]> = {
  センター: [[8, 4, 2], [9, 5, 3], [1, 1, 0], [0, 0, 0]],
  センター以外: [[5, 3, 2], [7, 0, 4], [6, 3, 2], [0, 0, 0]],
}; // prettier-ignore

/** All 166 sheets, centres first, better ratings first. */
export const sheets: Sheet[] = kinds.flatMap((kind) =>
  published[kind].flatMap((people, place) =>
    Array.from({ length: people }, (_, n): Sheet => {
      const rating = place + 1;
      const said = written[kind][place]!.map((writers, item) =>
        n < writers ? `${kind}の${ratings[place]}と思う${n + 1}人目の、設問${item + 2}への意見` : '',
      );
      return { kind, rating, said: said as Sheet['said'] };
    }),
  ),
);

export const openItems = [
  '評価の理由をお書きください',
  '役に立ちそうなことをお書きください',
  '次に取り上げてほしいことをお書きください',
];

/** Changes to the usual questionnaire: the four points and the open items as they were asked, and one more. */
export const webinarItems = {
  changed: {
    title: '全国オンラインセミナーのアンケート',
    anonymity: 'office',
    closesOn: '2026-12-04',
    closesAt: '17:00',
    'items.0.choices.2.label': 'ふつう',
    'items.0.choices.2.easy': 'ふつう',
    'items.0.choices.2.en': 'Fair',
    'items.0.choices.3.label': 'あまりよくなかった',
    'items.0.choices.3.easy': 'あまり よく なかった',
    'items.0.choices.3.en': 'Not so good',
    'items.1.label': openItems[0]!,
    'items.1.easyLabel': 'どうして そう {思|おも}いましたか',
    'items.1.enLabel': 'Why?',
    'items.2.label': openItems[1]!,
    'items.2.easyLabel': '{役|やく}に {立|た}つ ことを {書|か}いて ください',
    'items.2.enLabel': 'What will be of use to you?',
  },
  added: { kind: 'TEXT', label: openItems[2]! },
} as const;
