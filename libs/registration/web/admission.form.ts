import { choice, email, form, id, rows, tick, tidyLine, openAgain } from '#ui/forms';
import type { Sentence } from '#ui/i18n';
import { registrationWords } from '../core/registration-words.js';
import { roles } from '../core/registration.entity.js';
import { knownOffices } from './apply.form.js';
import { answers, mostPeople, nobody, peopleButtons, personFields } from './person.form.js';

const word = (ja: string, en: string): Sentence => ({ ja, en });

const reason = word('理由', 'Reason');

/** Why staff do something to somebody’s place. */
export class ReasonForm extends form({ reason: tidyLine({ most: 200, label: reason, marked: false }) }) {}

export class AdmittedForm extends form({
  ...personFields({
    name: word('氏名', 'Name'),
    ownEmail: word(
      '連絡先と別のときに入れると、参加のリンクやアンケートがこの方に直接届きます。',
      'If it is not the contact’s: the link to join and the questionnaire then go there directly.',
    ),
  }),
  role: choice(roles, {
    label: word('役割', 'Role'),
    otherwise: word('役割を選んでください。', 'Please choose the role.'),
    options: roles.map((value) => ({
      value,
      label: word(registrationWords.ja.role[value], registrationWords.en.role[value]),
    })),
  }),
}) {}

/** What staff write down from a telephone call, a fax or at the door. */
export class AdmissionForm extends form({
  ...peopleButtons,
  idempotencyKey: id({ required: openAgain }),
  channel: choice(['staff', 'paper'], {
    as: 'radio',
    label: word('受け方', 'How it came'),
    otherwise: word('受け方を選んでください。', 'Please choose how it came.'),
    options: [
      { value: 'staff', label: word('電話・当日', 'Phone or on the day') },
      { value: 'paper', label: word('FAX・紙', 'Fax or paper') },
    ],
    two: true,
  }),
  officeName: tidyLine({ most: 100, label: word('事業所・機関', 'Office'), marked: false, list: knownOffices }),
  contactName: tidyLine({
    most: 60,
    label: word('連絡先のお名前', 'Name of the contact'),
    required: word('連絡先のお名前を入れてください。', 'Please give the name of the contact.'),
  }),
  contactEmail: email({
    label: word('メールアドレス', 'E-mail address'),
    hint: word(
      'あれば控えを送ります。ないときは空けておいてください。',
      'If there is one, the confirmation goes there. Otherwise leave it empty.',
    ),
    marked: false,
  }),
  contactPhone: tidyLine({
    most: 30,
    label: word('電話番号', 'Phone number'),
    marked: false,
    type: 'tel',
    short: true,
  }),
  /** to what is asked once */
  answers,
  people: rows(AdmittedForm, {
    most: mostPeople,
    atLeastOne: nobody,
    tooMany: word(`一度に入れられるのは${mostPeople}人までです。`, `At most ${mostPeople} people at a time.`),
  }),
  beyondCapacity: tick({
    label: word('定員を超えても席を確定する', 'Confirm the seat even beyond the capacity'),
    hint: word('理由が申込の一覧に残ります。', 'The reason stays in the list of applications.'),
  }),
  reason: tidyLine({
    most: 200,
    label: reason,
    hint: word(
      '締め切りを過ぎたとき、または定員を超えて入れるときに必要です。例: 前日に電話で依頼',
      'Needed after the deadline or beyond the capacity. Example: asked by phone the day before',
    ),
  }),
}) {}
