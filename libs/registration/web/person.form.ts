import { Transform } from 'class-transformer';
import { ValidateIf } from 'class-validator';
import { choice, count, email, type Field, line, means, reading, rule, tidyLine } from '#ui/forms';
import type { Sentence } from '#ui/i18n';
import type { SentAnswers } from '../core/answers.js';
import type { Picks } from '../core/choices.js';

/** Names of one form: more than this come with a second one. */
export const mostPeople = 20;

const letters = 60;

export const nobody: Sentence = {
  ja: '参加する方を1人以上入れてください。',
  en: 'Please enter at least one person.',
  'ja-easy': '{参加|さんか}する {人|ひと}を {書|か}いて ください。',
};

const mostHeads = 500;

/** Nothing to say about a name where only a number is told. */
const unlessHeads = <V, T>(field: Field<V, T>): Field<V, T> => ({
  ...field,
  rules: [...field.rules, ValidateIf(({ name, heads }: Record<string, string>) => name !== '' || !heads)],
});

/** What is asked about each person, whoever writes it down. */
export const personFields = (words: { name: Sentence; ownEmail: Sentence }) => ({
  name: unlessHeads(
    tidyLine({
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
  ),
  kana: unlessHeads(
    reading({
      most: letters,
      label: { ja: 'ふりがな', en: 'Reading in kana', 'ja-easy': 'ふりがな' },
      marked: true,
    }),
  ),
  /** asked where the event takes numbers of people */
  heads: count({
    least: 1,
    most: mostHeads,
    short: true,
    label: { ja: '人数だけで申し込む', en: 'A number instead of a name', 'ja-easy': '{人数|にんずう}だけ {書|か}く' },
    hint: {
      ja: 'お名前はあとで、または人数だけのときは、お名前を空けて人数を入れてください。例: 12人',
      en: 'Where names come later or not at all: leave the name empty and give the number. Such as: 12',
      'ja-easy': '{名前|なまえ}が まだ わからない ときは、 {人数|にんずう}だけ {書|か}いて ください。',
    },
    marked: false,
    wrong: {
      ja: `人数を、1から${mostHeads}までの数字で入れてください。`,
      en: `Please give the number of people, from 1 to ${mostHeads}.`,
      'ja-easy': `{人数|にんずう}を {数字|すうじ}で {書|か}いて ください。`,
    },
  }),
  title: tidyLine({
    most: 60,
    label: { ja: '役職', en: 'Position', 'ja-easy': '{役職|やくしょく}( {仕事|しごと}の {名前|なまえ})' },
    marked: false,
    autocomplete: 'off',
  }),
  experience: count({
    most: 80,
    short: true,
    label: { ja: '経験年数', en: 'Years of experience', 'ja-easy': '{何年|なんねん} {働|はたら}いて いますか' },
    marked: false,
    wrong: {
      ja: '年数を、0から80までの数字で入れてください。',
      en: 'Please give the years as a number from 0 to 80.',
      'ja-easy': '{数字|すうじ}で {書|か}いて ください。',
    },
  }),
  /** asked where the event asks for companions */
  companions: means(
    choice(['0', '1', '2', '3'], {
      label: { ja: '付き添いの方', en: 'Companions', 'ja-easy': 'いっしょに {来|く}る {人|ひと}' },
      options: [
        { value: '0', label: { ja: 'なし', en: 'None', 'ja-easy': 'いない' } },
        ...(['1', '2', '3'] as const).map((n) => ({
          value: n,
          label: { ja: `${n}人`, en: n, 'ja-easy': `${n}{人|にん}` },
        })),
      ],
      short: true,
    }),
    { of: Number, from: (n) => (['0', '1', '2', '3'] as const)[n] ?? '0' },
  ),
  email: ownEmail(words.ownEmail),
  seats,
  answers,
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

/** question id → what was typed; which questions there are is known to the event. */
export const answers: Field<SentAnswers, SentAnswers> = {
  look: {},
  blank: () => ({}),
  rules: [Transform(({ value }: { value: unknown }) => chosen(value)) as PropertyDecorator, rule(() => null)],
  valueOf: (typed) => typed,
  typedOf: (value) => value,
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
