import { Transform } from 'class-transformer';
import { email, type Field, line, reading, rule, tidyLine } from '#ui/forms';
import type { Sentence } from '#ui/i18n';
import type { Picks } from '../core/choices.js';

/** Names of one form: more than this come with a second one. */
export const mostPeople = 20;

const letters = 60;

export const nobody: Sentence = {
  ja: '参加する方を1人以上入れてください。',
  en: 'Please enter at least one person.',
  'ja-easy': '{参加|さんか}する {人|ひと}を {書|か}いて ください。',
};

/** What is asked about each person, whoever writes it down. */
export const personFields = (words: { name: Sentence; ownEmail: Sentence }) => ({
  name: tidyLine({
    most: letters,
    label: words.name,
    required: {
      ja: 'お名前を入れてください。',
      en: 'Please give the name.',
      'ja-easy': '{名前|なまえ}を {書|か}いて ください。',
    },
    long: {
      ja: `お名前は${letters}文字までにしてください。`,
      en: `Please use at most ${letters} characters for the name.`,
      'ja-easy': `{名前|なまえ}は ${letters}{文字|もじ}までに して ください。`,
    },
  }),
  kana: reading({
    most: letters,
    label: { ja: 'ふりがな', en: 'Reading in kana', 'ja-easy': 'ふりがな' },
    marked: true,
  }),
  email: ownEmail(words.ownEmail),
  seats,
});

/** Of their own: the way in and the questionnaire come here, and not through whoever applies. */
export const ownEmail = (hint: Sentence): Field<string> =>
  email({
    label: {
      ja: 'この方のメールアドレス',
      en: 'E-mail address of this person',
      'ja-easy': 'この {人|ひと}の メールアドレス',
    },
    hint,
    marked: false,
    autocomplete: 'off',
  });

/** `s0` → pool id, by the session's place on the form; what is not there is not attended. */
export const seats: Field<Picks, Readonly<Record<string, string>>> = {
  look: {},
  blank: () => ({}),
  rules: [Transform(({ value }: { value: unknown }) => chosen(value)) as PropertyDecorator, rule(() => null)],
  valueOf: (typed) =>
    Object.entries(typed).reduce<string[]>((picks, [key, pool]) => {
      const place = /^s(\d{1,3})$/.exec(key)?.[1];
      if (place) picks[Number(place)] = pool;
      return picks;
    }, []),
  typedOf: (picks) => Object.fromEntries(picks.flatMap((pool, place) => (pool ? [[`s${place}`, pool]] : []))),
};

function chosen(sent: unknown): Record<string, string> {
  if (!sent || typeof sent !== 'object') return {};
  return Object.fromEntries(
    Object.entries(sent).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Which button was pressed: one person more, or the one in that place out. */
export const peopleButtons = { add: line({ most: 30 }), remove: line({ most: 30 }) };

export const asksForPerson = ({ add, remove }: { add: string; remove: string }): boolean => add !== '' || remove !== '';

/** The same form with one person more or fewer, and never nobody; everything typed stays. */
export function changePeople<P, F extends { add: string; remove: string; people: P[] }>(form: F, blank: P): F {
  const people = form.add
    ? [...form.people, blank].slice(0, mostPeople)
    : form.people.filter((_, place) => String(place) !== form.remove);
  return { ...form, people: people.length > 0 ? people : [blank], add: '', remove: '' };
}
