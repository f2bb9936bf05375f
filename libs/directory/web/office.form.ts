import { day, form, lines, means, orNull, tick, tidyLine } from '#ui/forms';
import { tidyReading } from '#ui/i18n';
import { emailLines } from './email-lines.form.js';
import { tagLine } from './tags.form.js';

const line = { autocomplete: 'off', limited: true } as const;
/** as many code points as the tables take */
const letters = (most: number) => ({ ...line, most, codePoints: most });

export class OfficeForm extends form({
  name: tidyLine({
    ...letters(200),
    label: { ja: '名称', en: 'Name' },
    required: { ja: '名称を入力してください。', en: 'Please enter a name.' },
  }),
  kana: means(
    tidyLine({
      ...letters(200),
      label: { ja: 'かな', en: 'Kana' },
      hint: { ja: '一覧は、かなの順に並びます。', en: 'Lists are sorted by kana.' },
      marked: false,
    }),
    { of: tidyReading, from: (kana) => kana },
  ),
  /** staff say that it is another office than the one whose name is alike */
  apart: tick({ label: { ja: '別の事業所として保存する', en: 'Save it as another office' } }),
  kind: tidyLine({
    ...letters(100),
    label: { ja: '種別', en: 'Kind' },
    hint: {
      ja: '就労移行支援、企業、学校など。一度使ったものは候補に出ます。',
      en: 'Transition support, company, school, … Kinds in use are suggested.',
    },
    list: 'kinds',
  }),
  district: tidyLine({ ...letters(100), label: { ja: '地域', en: 'District' }, list: 'districts' }),
  parentBody: orNull(
    tidyLine({
      ...letters(200),
      label: { ja: '法人', en: 'Parent body' },
      hint: { ja: '運営する法人があれば。', en: 'The body that runs it, if there is one.' },
    }),
  ),
  memberSince: orNull(day({ label: { ja: '会員になった日', en: 'Member since' } })),
  memberUntil: orNull(day({ label: { ja: '退会した日', en: 'Member until' } })),
  postalAddress: orNull(
    lines({ most: 300, codePoints: 300, limited: true, rows: 3, label: { ja: '住所', en: 'Postal address' } }),
  ),
  phone: orNull(tidyLine({ ...letters(40), label: { ja: '電話', en: 'Phone' }, type: 'tel', inputMode: 'tel' })),
  fax: orNull(tidyLine({ ...letters(40), label: { ja: 'FAX', en: 'Fax' }, type: 'tel', inputMode: 'tel' })),
  emails: emailLines,
  tags: tagLine,
}) {}
