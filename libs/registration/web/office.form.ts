import { email, form, id, openAgain, rows } from '#ui/forms';
import { PersonForm } from './apply.form.js';
import { nobody, ownEmail, personFields } from './person.form.js';

const ownHint = {
  ja: 'メールアドレスがあれば、参加リンクはその方に直接届きます。',
  en: 'With an address of their own, the link to join goes there directly.',
  'ja-easy': '{書|か}くと、 この {人|ひと}にも メールを {送|おく}ります。',
};

const substitute = {
  ja: '代わりの方のお名前',
  en: 'Who comes instead',
  'ja-easy': '{代|か}わりの {人|ひと}の {名前|なまえ}',
};
const { name: substituteName, kana } = personFields({ name: substitute, ownEmail: ownHint });

/** The seat goes over as it is: nothing about sessions is asked. */
export class SwapForm extends form({ name: substituteName, kana, email: ownEmail(ownHint) }) {}

/** One colleague more. */
export class ColleagueForm extends form({
  idempotencyKey: id({ required: openAgain }),
  people: rows(PersonForm, { most: 1, atLeastOne: nobody, tooMany: openAgain }),
}) {}

/** An address asks for the page of its office. */
export class OfficeLinkForm extends form({
  email: email({
    required: true,
    label: {
      ja: '事業所のメールアドレス',
      en: 'E-mail address of the office',
      'ja-easy': '{事業所|じぎょうしょ}の メールアドレス',
    },
    hint: {
      ja: '主催者からの案内が届いているアドレスを入れてください。',
      en: 'The address to which the host sends its invitations.',
      'ja-easy': '{主催者|しゅさいしゃ}から メールが {来|く}る アドレスを {書|か}いて ください。',
    },
    autocomplete: 'email',
  }),
}) {}
