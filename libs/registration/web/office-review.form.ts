import { form, id, textField } from '#ui/forms';

/** A name of the queue, as the application is found by it, and the office it means. */
export class OfficeNameForm extends form({
  key: textField<string>({
    look: {},
    tidy: (sent) => sent.slice(0, 500),
    wrong: () => null,
    valueOf: (typed) => typed,
    typedOf: (value) => value,
  }),
  office: id({}),
}) {}
