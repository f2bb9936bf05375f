import { type Field, form, id, lines, openAgain, part, rows, rule, several, tick, type TypedOf } from '#ui/forms';
import type { Sentence } from '#ui/i18n';
import { type Support, supportKinds } from '../core/support/support.rules.js';
import { supportWords } from '../core/support/support-words.js';
import { mostPeople } from './person.form.js';

/** One more thing that a field must be, seen with what stands beside it. */
const and = <V, T>(field: Field<V, T>, wrong: (typed: unknown, form: Record<string, unknown>) => Sentence | null) => ({
  ...field,
  rules: [...field.rules, rule(wrong)],
});

const asked = ({ kinds, words }: Record<string, unknown>): boolean =>
  (Array.isArray(kinds) && kinds.length > 0) || (typeof words === 'string' && words.trim() !== '');

/** What somebody needs to take part, asked as what support and never as a diagnosis, with a consent of its own. */
export class SupportForm extends form({
  kinds: several(supportKinds, {
    label: { ja: '必要なもの', en: 'What is needed', 'ja-easy': 'ほしい もの' },
    options: supportKinds.map((value) => ({
      value,
      label: { ja: supportWords.ja[value], en: supportWords.en[value], 'ja-easy': supportWords.of('ja-easy')[value] },
    })),
    two: true,
  }),
  words: and(
    lines({
      most: 500,
      label: { ja: 'くわしく', en: 'In more words', 'ja-easy': 'くわしい こと' },
      hint: {
        ja: '必要なことだけを書いてください。病名や診断名は要りません。',
        en: 'Only what is needed: no illness and no diagnosis.',
        'ja-easy':
          'ほしい ものだけ {書|か}いて ください。 {病気|びょうき}の {名前|なまえ}は {書|か}かなくて いいです。',
      },
      marked: false,
      rows: 3,
    }),
    (typed, { kinds }) => (Array.isArray(kinds) && kinds.includes('other') && typed === '' ? otherNeedsWords : null),
  ),
  consent: and(
    tick({
      label: {
        ja: 'この欄に書いたことを、参加の手配のためだけに使うことに同意します。',
        en: 'I agree that what stands in this box is used to arrange the support, and for nothing else.',
        'ja-easy': 'ここに {書|か}いた ことを、 {準備|じゅんび}の ためだけに つかって いいです。',
      },
      hint: {
        ja: '同意しないときは、この欄を空けておいてください。申し込みはできます。',
        en: 'If you do not agree, leave this box empty. You can apply all the same.',
        'ja-easy': 'だめな ときは、 ここに {何|なに}も {書|か}かないで ください。 {申|もう}し{込|こ}みは できます。',
      },
    }),
    (typed, beside) => (typed !== 'yes' && asked(beside) ? consentNeeded : null),
  ),
}) {}

/** Of everybody whom a link may speak for, to be changed on a page of its own. */
export class MySupportPersonForm extends form({
  registrationId: id({ required: openAgain }),
  support: part(SupportForm),
}) {}

export class MySupportForm extends form({
  people: rows(MySupportPersonForm, { most: mostPeople, tooMany: openAgain }),
}) {}

interface SupportAsked extends Support {
  consent: boolean;
}

/** null: nothing was asked for, or not agreed to */
export const supportOf = ({ kinds, words, consent }: SupportAsked): Support | null =>
  consent && asked({ kinds, words }) ? { kinds, words: words.trim() } : null;

/** As it stands now; it was agreed to when it was written. */
export const supportTyped = (support: Support | null): TypedOf<typeof SupportForm> =>
  support ? SupportForm.of({ ...support, consent: true }) : SupportForm.blank();

export const hasAsked = (typed: TypedOf<typeof SupportForm>): boolean => asked({ ...typed });

const otherNeedsWords: Sentence = {
  ja: '「その他」を選んだときは、何が必要か書いてください。',
  en: 'Please write what else is needed.',
  'ja-easy': 'ほかに {何|なに}が ほしいか {書|か}いて ください。',
};

const consentNeeded: Sentence = {
  ja: '必要な配慮を伝えるには、同意に印を付けてください。同意しないときは、この欄を空にしてください。',
  en: 'Please tick that you agree, or leave this box empty.',
  'ja-easy': 'つかって いい ときは、 ここを おして ください。 だめな ときは、 {何|なに}も {書|か}かないで ください。',
};
