import { form, line, textField } from '#ui/forms';
import { tidy } from '#ui/i18n';

const carried = line({ most: 100 });

/** What a list is narrowed to. It is posted, because a name that is looked for stands in no address, history or log. */
export class RosterForm extends form({
  q: textField<string>({
    look: {},
    tidy: (sent) => tidy(sent.slice(0, 1_000)).slice(0, 200),
    wrong: () => null,
    valueOf: (typed) => typed,
    typedOf: (value) => value,
  }),
  state: carried,
  since: carried,
  session: carried,
  mode: carried,
  pool: carried,
  kind: carried,
  district: carried,
  channel: carried,
  mark: carried,
  office: carried,
  sort: carried,
  view: carried,
}) {}
