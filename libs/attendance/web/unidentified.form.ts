import { count, form, id, openAgain, tidyLine } from '#ui/forms';

/** How many viewers of a session nobody can name. */
export class UnidentifiedForm extends form({
  session: id({ required: openAgain }),
  count: count({
    most: 100_000,
    required: true,
    wrong: {
      ja: '0から100000までの数を入れてください。例: 49',
      en: 'Please enter a number from 0 to 100000. Example: 49',
    },
  }),
  source: tidyLine({ most: 100 }),
}) {}
