import type { Sentence } from '#ui/i18n';

/** What can be wrong with one row, said so that the person who has the file can put it right. */
export const rowProblems = {
  columns: (found: number, wanted: number): Sentence => ({
    ja: `列の数が違います（見出しは${wanted}列、この行は${found}列）。余分なコンマがないか、確かめてください。`,
    en: `This row has ${found} columns, the headings ${wanted}. Please look for a comma too many.`,
  }),
  type: (cell: string): Sentence => ({
    ja: cell
      ? `区分の「${cell}」が分かりません。「事業所」か「人」と書いてください。`
      : '区分が空です。「事業所」か「人」と書いてください。',
    en: cell
      ? `The type “${cell}” is unknown. Please write “office” or “person”.`
      : 'The type is empty. Please write “office” or “person”.',
  }),
  nameMissing: { ja: '名前が空です。', en: 'The name is empty.' },
  long: (heading: Sentence, most: number): Sentence => ({
    ja: `${heading.ja}が長すぎます。${most}文字までにしてください。`,
    en: `The ${heading.en} is too long. Please use ${most} characters at most.`,
  }),
  email: (cell: string): Sentence => ({
    ja: `メールアドレス「${cell}」の形が正しくありません。`,
    en: `“${cell}” is not an e-mail address.`,
  }),
  notKana: (cell: string): Sentence => ({
    ja: `かなの「${cell}」は、ひらがなかカタカナで書いてください。`,
    en: `Please write the reading “${cell}” in hiragana or katakana.`,
  }),
  day: (heading: Sentence, cell: string): Sentence => ({
    ja: `${heading.ja}の「${cell}」が日付として読めません。2026-04-01 や 2026/4/1 のように書いてください。`,
    en: `The ${heading.en} “${cell}” is not a date. Please write it as 2026-04-01.`,
  }),
  twice: (row: number): Sentence => ({
    ja: `${row}行目と同じものが書かれています。どちらかを消してください。`,
    en: `This is the same as row ${row}. Please remove one of them.`,
  }),
  officeUnknown: (name: string): Sentence => ({
    ja: `事業所「${name}」が、名簿にもこのファイルにもありません。名称をそろえるか、事業所の行を足してください。`,
    en: `The office “${name}” is neither in the directory nor in this file. Please match the name, or add a row for it.`,
  }),
  severalOffices: (names: readonly string[]): Sentence => ({
    ja: `「${names.join('」「')}」のどれか決められません。名称をそろえてください。`,
    en: `We cannot tell which is meant: “${names.join('”, “')}”. Please write the name as it is there.`,
  }),
  otherName: (name: string): Sentence => ({
    ja: `名簿の番号は「${name}」のものです。名前を直すときは、その人や事業所のページで直してください。新しい行なら、番号を空にしてください。`,
    en: `The directory number belongs to “${name}”. Please change a name on its page; in a new row, leave the number empty.`,
  }),
  several: {
    ja: 'この名前とメールアドレスには、名簿の別々の人が当てはまります。行を分けるか、画面で直してください。',
    en: 'Different people of the directory fit this name and these addresses. Please split the row, or edit them on their pages.',
  },
  maybeKnown: {
    ja: '同じ所属に同じ名前の人がいます。メールアドレスがないため、同じ人か決められません。別の人なら、画面から追加してください。',
    en: 'Somebody of this name is there already, and without an address we cannot tell whether it is the same person. If not, please add them on the page.',
  },
} as const;
