import { form, id, rows, tidyLine, openAgain } from '#ui/forms';
import { answers, mostPeople, nobody, peopleButtons, personFields } from './person.form.js';

export const ownEmailHint = {
  ja: '申し込む方と別のときに入れると、参加のリンクやアンケートがこの方に直接届きます。',
  en: 'If it is another one than yours: the link to join and the questionnaire then go there directly.',
  'ja-easy': '{書|か}くと、 この {人|ひと}にも メールを {送|おく}ります。 {書|か}かなくても いいです。',
};

const name = { ja: 'お名前', en: 'Name', 'ja-easy': '{名前|なまえ}' };

export class PersonForm extends form(personFields({ name, ownEmail: ownEmailHint })) {}

/** Suggested while the name of an office is typed. */
export const knownOffices = 'known-offices';

/** Whoever has a personal link applies with it: for themselves, and for colleagues. */
export class ApplyForm extends form({
  ...peopleButtons,
  idempotencyKey: id({ required: openAgain }),
  officeName: tidyLine({
    most: 100,
    label: {
      ja: '事業所・機関',
      en: 'Office or organisation',
      'ja-easy': '{事業所|じぎょうしょ}・ {会社|かいしゃ}・ {学校|がっこう}',
    },
    hint: {
      ja: '候補にないときは、そのまま名前を入れてください。個人で参加される方は空けておいてください。',
      en: 'If it is not suggested, write its name. Leave it empty if you come on your own.',
      'ja-easy': 'ひとりで {参加|さんか}する {人|ひと}は {書|か}かなくて いいです。',
    },
    marked: false,
    list: knownOffices,
    autocomplete: 'organization',
  }),
  contactName: tidyLine({
    most: 60,
    label: name,
    required: {
      ja: '申し込む方のお名前を入れてください。',
      en: 'Please give the name of the one who applies.',
      'ja-easy': '{申|もう}し{込|こ}む {人|ひと}の {名前|なまえ}を {書|か}いて ください。',
    },
    autocomplete: 'name',
  }),
  contactPhone: tidyLine({
    most: 30,
    label: { ja: '電話番号', en: 'Phone number', 'ja-easy': '{電話|でんわ}{番号|ばんごう}' },
    marked: false,
    type: 'tel',
    short: true,
    autocomplete: 'tel',
  }),
  /** to what is asked once */
  answers,
  /** the wording of 利用目的 that stands on it */
  purposeId: id(),
  people: rows(PersonForm, {
    most: mostPeople,
    atLeastOne: nobody,
    tooMany: {
      ja: `一度に申し込めるのは${mostPeople}人までです。`,
      en: `At most ${mostPeople} people at a time.`,
      'ja-easy': `{一度|いちど}に ${mostPeople}{人|にん}まで {書|か}けます。`,
    },
  }),
}) {}
