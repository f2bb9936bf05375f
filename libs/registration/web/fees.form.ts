import { form, id, openAgain, tidyLine } from '#ui/forms';

/** The tick: this seat's fee was paid. */
export class FeeForm extends form({ seat: id({ required: openAgain }) }) {}

/** 領収書: to whom it is made out. */
export class ReceiptForm extends form({
  payment: id({ required: openAgain }),
  addressee: tidyLine({
    most: 100,
    label: {
      ja: '領収書の宛名',
      en: 'Receipt made out to',
      'ja-easy': '{領収書|りょうしゅうしょ}に {書|か}く {名前|なまえ}',
    },
    marked: false,
  }),
}) {}
