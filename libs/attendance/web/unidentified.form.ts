import { count, form, id, openAgain, tidyLine } from '#ui/forms';

/** How many viewers of a session nobody can name. */
export class UnidentifiedForm extends form({
  session: id({ required: openAgain }),
  count: count({
    most: 100_000,
    required: true,
    label: { ja: '人数', en: 'Number' },
    short: true,
    marked: true,
    wrong: {
      ja: '0から100000までの数を入れてください。例: 49',
      en: 'Please enter a number from 0 to 100000. Example: 49',
    },
  }),
  source: tidyLine({
    most: 100,
    limited: true,
    label: { ja: '人数の根拠', en: 'Where it comes from' },
    hint: {
      ja: '例: 会議サービスの視聴者数 479 から出席 430 を引いた数',
      en: 'Example: 479 viewers of the meeting service minus 430 present',
    },
    marked: false,
  }),
}) {}
