import type { Refusal } from './questionnaire-plan.js';

/** Refusals of a save that need the database to be seen. */
export const saveRefusals = {
  changedMeanwhile: (): Refusal => ({
    field: '',
    sentence: {
      ja: 'このアンケートは、ほかの人が先に変更しました。もう一度保存すると、その変更を上書きします。',
      en: 'Somebody else has changed this questionnaire meanwhile. Saving once more overwrites their change.',
    },
  }),
  promised: (): Refusal => ({
    field: 'anonymity',
    sentence: {
      ja: '回答のお願いを送ったあとは、名前の扱いを変えられません。お願いのメールで約束しているためです。',
      en: 'Once people have been asked, this cannot be changed: the mail has promised it to them.',
    },
  }),
  otherKind: (place: number): Refusal => ({
    field: `items.${place}.label`,
    sentence: {
      ja: '公開した設問の答え方は変えられません。この設問を外して、新しく加えてください。',
      en: 'The kind of a published item cannot be changed. Please remove it and add a new one.',
    },
  }),
};
