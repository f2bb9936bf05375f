import { form, lines } from '#ui/forms';
import type { Sentence } from '#ui/i18n';

const word = (ja: string, en: string): Sentence => ({ ja, en });

/** What names and addresses are used for, as it stands on every form. */
export class PurposeForm extends form({
  text: lines({
    most: 1_000,
    rows: 4,
    verbatim: true,
    label: word('利用目的', 'Purpose of use'),
    hint: word(
      '例: お名前と連絡先は、この催しの運営と、参加人数の報告だけに使います。ふりがなは {漢字|かんじ}。',
      'Such as: names and addresses are used to run this event and to count participants. Readings: {漢字|かんじ}.',
    ),
    required: word('利用目的を書いてください。', 'Please write the purpose.'),
  }),
  textEasy: lines({
    most: 1_000,
    rows: 3,
    label: word('やさしい日本語', 'In plain Japanese'),
    hint: word('空欄なら、上の文を出します。', 'Empty: as above.'),
    marked: false,
  }),
  textEn: lines({
    most: 1_000,
    rows: 3,
    label: word('英語', 'In English'),
    hint: word('空欄なら、上の文を出します。', 'Empty: the Japanese text.'),
    marked: false,
  }),
}) {}
