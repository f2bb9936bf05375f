import { textField } from '#ui/forms';
import { isShort, type Sentence, tidy } from '#ui/i18n';

const mostTags = 20;

/** Tags in one line, kept apart by commas of any kind. */
export const tagLine = textField<string[]>({
  look: {
    as: 'input',
    label: { ja: 'タグ', en: 'Tags' },
    hint: {
      ja: '探すときの目印です。いくつかあるときは「、」で区切ります。',
      en: 'Words to find them by; several are kept apart by commas.',
    },
    list: 'tags',
    autocomplete: 'off',
    marked: false,
  },
  tidy: (sent) => tidy(sent.slice(0, 5_000)),
  wrong: (typed) => {
    const tags = tagsIn(typed);
    if (tags.length > mostTags) return tooMany;
    return tags.every((tag) => isShort(tag, 50, 50)) ? null : tooLong;
  },
  valueOf: (typed) => tagsIn(typed),
  typedOf: (tags) => tags.join('、'),
});

const tagsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[、,，､]/u)
      .map(tidy)
      .filter(Boolean),
  ),
];

const tooMany: Sentence = { ja: 'タグは20個までです。', en: 'There may be 20 tags at most.' };

const tooLong: Sentence = { ja: 'タグは1つ50文字までにしてください。', en: 'A tag may have 50 characters at most.' };
