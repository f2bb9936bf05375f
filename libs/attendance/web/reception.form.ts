import { choice, form, id, openAgain, reading, tidyLine } from '#ui/forms';
import { registrationWords, roles } from '#registration';
import { type FactKind, statements } from '../core/attendance.rules.js';

const kinds: readonly FactKind[] = [...statements, 'undone'];

/** One tap at the desk. */
export class FactForm extends form({
  registration: id({ required: openAgain }),
  key: id({ required: openAgain }),
  kind: choice(kinds, { otherwise: openAgain, blank: 'present' }),
  note: tidyLine({
    most: 100,
    limited: true,
    label: { ja: '備考', en: 'Note' },
    hint: {
      ja: '代理のときは、来られた方の氏名。例: 代理 霧島 晶',
      en: 'For a proxy, the name of who came. Example: proxy Akira Kirishima',
    },
    marked: false,
  }),
}) {}

/** Somebody without a seat, in ten seconds. */
export class WalkInForm extends form({
  idempotencyKey: id({ required: openAgain }),
  name: tidyLine({
    most: 60,
    label: { ja: '氏名', en: 'Name' },
    required: { ja: '氏名を入れてください。', en: 'Please give the name.' },
    autocomplete: 'off',
    autofocus: true,
  }),
  kana: reading({
    most: 60,
    optional: true,
    label: { ja: 'ふりがな', en: 'Reading in kana' },
    hint: { ja: '分かれば。名簿の順番に使います。', en: 'If you know it. Lists are sorted by it.' },
    marked: false,
    autocomplete: 'off',
  }),
  officeName: tidyLine({
    most: 100,
    limited: true,
    label: { ja: '事業所・機関', en: 'Office' },
    marked: false,
    list: 'office-names',
    autocomplete: 'off',
  }),
  role: choice(roles, {
    label: { ja: '役割', en: 'Role' },
    otherwise: { ja: '役割を選んでください。', en: 'Please choose the role.' },
    options: roles.map((value) => ({
      value,
      label: { ja: registrationWords.ja.role[value], en: registrationWords.en.role[value] },
    })),
  }),
  /** the page knows which places there are */
  pool: id({
    as: 'radio',
    label: { ja: '参加する場所', en: 'Where' },
    required: { ja: '参加する場所を選んでください。', en: 'Please choose where.' },
    two: true,
  }),
  reason: tidyLine({
    most: 200,
    label: { ja: '理由', en: 'Reason' },
    hint: { ja: '申込の一覧に残ります。', en: 'It stays in the list of applications.' },
    required: { ja: '理由を入れてください。例: 当日参加', en: 'Please give the reason. Example: walk-in' },
  }),
}) {}
