import { email, form, means, rows } from '#ui/forms';

export class EmailLine extends form({ address: email({}) }) {}

/** Some addresses, each once, in the order written; an empty line is left out. */
export const emailLines = means(
  rows(EmailLine, {
    most: 20,
    tooMany: { ja: 'メールアドレスは20個までです。', en: 'There may be 20 addresses at most.' },
  }),
  {
    of: (lines) => [...new Set(lines.map(({ address }) => address).filter(Boolean))],
    from: (addresses: readonly string[]) => addresses.map((address) => ({ address })),
  },
);
