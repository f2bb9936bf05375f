import { choice, type Field, form, id, line, lines, part, rows, textField, tick } from '#ui/forms';
import type { Sentence } from '#ui/i18n';
import { requirements } from '../core/definition.js';
import { itemKinds, settingLimits } from '../core/kinds/index.js';

const word = (ja: string, en: string): Sentence => ({ ja, en });

/** A number with a sign and two decimals at most; null where the option is not scored. */
const score: Field<number | null> = textField<number | null>({
  look: { as: 'input', inputMode: 'decimal', short: true, label: word('点数', 'Score') },
  tidy: (sent) => sent.slice(0, 20).trim(),
  wrong: (typed) => (typed !== '' && scoreIn(typed) === null ? notScored : null),
  valueOf: (typed) => scoreIn(typed),
  typedOf: (value) => (value === null ? '' : String(value)),
});

function scoreIn(typed: string): number | null {
  const digits = typed.normalize('NFKC').replace(/^[−‐]/u, '-');
  return /^-?\d{1,4}(\.\d{1,2})?$/.test(digits) ? Number(digits) : null;
}

const notScored = word(
  '点数は数字で入力してください。採点しないときは空欄にします。',
  'Please enter a number, or nothing where it is not scored.',
);

export class ChoiceForm extends form({
  identity: id(),
  label: line({ most: 200, label: word('選択肢', 'Option') }),
  score,
  exclusive: tick({
    label: word('ほかと一緒に選べない(「特にない」など)', 'Goes with no other (such as “nothing in particular”)'),
  }),
  easy: line({ most: 200, label: word('やさしい日本語', 'Plain Japanese') }),
  en: line({ most: 200, label: word('英語', 'English') }),
}) {}

/** What some kinds ask of staff, all under names of their own; an item keeps what belongs to its kind, which says how it looks. */
export class SettingsForm extends form(
  Object.fromEntries(Object.entries(settingLimits).map(([name, most]) => [name, line({ most })])),
) {}

const ifUnanswered: Record<(typeof requirements)[number], Sentence> = {
  off: word('そのまま送れる', 'Can be sent'),
  soft: word('たずねる(未回答のまま進みますか)', 'Ask once before sending'),
  hard: word('必須(送れない)', 'Required (cannot be sent)'),
};

export const mostOptions = 60;

export class ItemForm extends form({
  identity: id(),
  kind: choice(itemKinds),
  requirement: choice(requirements, {
    blank: 'off',
    label: word('答えていないとき', 'If it is not answered'),
    options: [...requirements].reverse().map((value) => ({ value, label: ifUnanswered[value] })),
  }),
  label: line({ most: 300, label: word('設問の文', 'Wording') }),
  hint: line({ most: 300, label: word('補足', 'Hint') }),
  easyLabel: line({ most: 300, label: word('設問の文(やさしい日本語)', 'Wording (plain Japanese)') }),
  easyHint: line({ most: 300, label: word('補足(やさしい日本語)', 'Hint (plain Japanese)') }),
  enLabel: line({ most: 300, label: word('設問の文(英語)', 'Wording (English)') }),
  enHint: line({ most: 300, label: word('補足(英語)', 'Hint (English)') }),
  /** further options, one a line */
  lines: lines({
    most: 8000,
    rows: 3,
    label: word('選択肢を1行に1つ', 'Options, one a line'),
    hint: word('書いたまま保存すると、選択肢になります。', 'What stands here becomes options when you save.'),
  }),
  choices: rows(ChoiceForm, { most: mostOptions }),
  settings: part(SettingsForm),
}) {}

/** A questionnaire as it is typed; `readQuestionnaire` makes a definition of it. */
export class QuestionnaireForm extends form({
  /** the `draftRevision` that the editor saw */
  seen: line({ most: 10 }),
  /** which button that changes the rows: `add.SA`, `choice.0`, `unknown.0`, `remove.0`, `remove.0.2`, `up.1`, `down.0.1` */
  row: line({ most: 20 }),

  title: line({
    most: 200,
    codePoints: 400,
    label: word('題名', 'Title'),
    hint: word('参加者のページの見出しです。', 'The heading of the participants’ page.'),
    required: word('題名を入力してください。', 'Please enter a title.'),
  }),
  easyTitle: line({ most: 200, label: word('題名(やさしい日本語)', 'Title (plain Japanese)') }),
  enTitle: line({ most: 200, label: word('題名(英語)', 'Title (English)') }),
  anonymity: choice(['named', 'office'], {
    as: 'radio',
    label: word('お名前の扱い', 'Names'),
    hint: word(
      '最初の質問の前に、参加者に知らせます。回答のお願いを送ったあとは変えられません。',
      'Participants are told before the first question. It cannot be changed once people have been asked.',
    ),
    options: [
      {
        value: 'named',
        label: word('記名', 'Named'),
        hint: word('だれが何と答えたかが、ここで見られます。', 'You see here who answered what.'),
      },
      {
        value: 'office',
        label: word('事業所のみ', 'Office only'),
        hint: word(
          '事業所と回答だけが見られます。お名前は、どの画面にも出ません。',
          'You see office and answers only. No page shows a name.',
        ),
      },
    ],
  }),
  closesOn: line({ most: 20, type: 'date', label: word('締め切る日', 'Closes on') }),
  closesAt: line({ most: 20, type: 'time', label: word('時刻', 'At') }),
  items: rows(ItemForm, { most: 60 }),
}) {}
