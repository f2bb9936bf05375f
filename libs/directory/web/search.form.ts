import { form, textField } from '#ui/forms';
import { tidy } from '#ui/i18n';

/** A name to look for. It is posted, so that it stands in no address, history or log; nobody looks for more than 200 letters. */
export class SearchForm extends form({
  q: textField<string>({
    look: {},
    tidy: (sent) => tidy(sent.slice(0, 1_000)).slice(0, 200),
    wrong: () => null,
    valueOf: (typed) => typed,
    typedOf: (value) => value,
  }),
}) {}
