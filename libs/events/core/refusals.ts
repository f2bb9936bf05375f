import { DomainError } from '#platform';
import { type Sentence } from '#ui/i18n';
import type { Refusal } from './event-plan.js';

/** Refusals that need the database to be seen, in words. */
export const refusals = {
  changedMeanwhile: (): Refusal => ({
    field: '',
    sentence: {
      ja: 'この催しは、ほかの人が先に変更しました。もう一度保存すると、その変更を上書きします。',
      en: 'Somebody else has changed this event meanwhile. Saving once more overwrites their change.',
    },
  }),
  madeBefore: (): Refusal => ({
    field: '',
    sentence: {
      ja: 'この催しはもう作られています。今回の内容は保存されていません。直すときは、催しの一覧から開いて編集してください。',
      en: 'This event has been made already, and what you changed here was not saved. Please open it from the list of events to edit it.',
    },
  }),
  belowTaken: (field: string, taken: number): Refusal => ({
    field,
    sentence: {
      ja: `すでに${taken}人の席があります。${taken}以上にするか、下の「定員を減らす」に印をつけてください。`,
      en: `${taken} people already have a place. Please enter ${taken} or more, or tick “Reduce the places” below.`,
    },
  }),
  sessionInUse: (title: string): Refusal => ({
    field: '',
    sentence: {
      ja: `「${title}」には申し込んだ方がいるので、外せません。先に席を取り消してください。`,
      en: `People have applied for “${title}”, so it cannot be removed. Please cancel their seats first.`,
    },
  }),
  poolInUse: (field: string, place: string): Refusal => ({
    field,
    sentence: {
      ja: `「${place}」の定員枠には申し込んだ方がいるので、外せません。`,
      en: `People have applied for “${place}”, so it cannot be removed.`,
    },
  }),
  hasHistory: (): Refusal => ({
    field: '',
    sentence: {
      ja: '取り消された申し込みの記録が残っている枠は、外せません。名前や日時を変えて使ってください。',
      en: 'A slot with a record of cancelled applications cannot be removed. Please change its name or time instead.',
    },
  }),
  noSuchSeries: (): Refusal => ({
    field: 'seriesId',
    sentence: {
      ja: 'このシリーズは見つかりません。選び直してください。',
      en: 'There is no such series. Please choose again.',
    },
  }),
  numberTaken: (number: number, title: string): Refusal => ({
    field: 'number',
    sentence: {
      ja: `第${number}回は、もうあります(${title})。空欄にすると、次の番号になります。`,
      en: `No. ${number} already exists (${title}). Leave it empty for the next number.`,
    },
  }),
};

/** The id in the form stands for something else: nothing can be made with it. */
export class FormUsedUp extends DomainError {
  constructor() {
    super('event.form-used-up', {
      ja: 'このフォームはもう使えません。何も保存されていません。「新しい催し」のページを開き直してください。',
      en: 'This form can no longer be used, and nothing was saved. Please open the page for a new event again.',
    });
  }
}

/** A step that an event in this state cannot take, such as publishing it twice. */
export class NotFromHere extends DomainError {
  constructor() {
    super('event.state', notFromHere);
  }
}

const notFromHere: Sentence = {
  ja: 'この催しは、もうその状態ではありません。ページを開き直してください。',
  en: 'The event is no longer in that state. Please open the page again.',
};
