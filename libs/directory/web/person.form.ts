import { form, means, reading, rows, tidyLine } from '#ui/forms';
import { emailLines } from './email-lines.form.js';
import { tagLine } from './tags.form.js';

export class PostLine extends form({
  /** name of an office; empty: this post has ended */
  office: tidyLine({
    ...{ most: 200, codePoints: 200, limited: true, autocomplete: 'off', list: 'office-names' },
    label: { ja: '事業所・機関', en: 'Office' },
  }),
  title: tidyLine({
    ...{ most: 100, codePoints: 100, limited: true, autocomplete: 'off' },
    label: { ja: '役職', en: 'Post' },
  }),
}) {}

export class PersonForm extends form({
  name: tidyLine({
    ...{ most: 100, codePoints: 100, limited: true, autocomplete: 'off' },
    label: { ja: '氏名', en: 'Name' },
    required: { ja: '氏名を入力してください。', en: 'Please enter a name.' },
  }),
  kana: reading({
    ...{ most: 200, limited: true, autocomplete: 'off', optional: true, marked: false },
    label: { ja: 'かな', en: 'Kana' },
    hint: { ja: '一覧は、かなの順に並びます。', en: 'Lists are sorted by kana.' },
  }),
  posts: means(
    rows(PostLine, { most: 20, tooMany: { ja: '所属は20個までです。', en: 'There may be 20 posts at most.' } }),
    { of: (posts) => posts.filter(({ office }) => office), from: (posts) => posts },
  ),
  emails: emailLines,
  tags: tagLine,
}) {}
