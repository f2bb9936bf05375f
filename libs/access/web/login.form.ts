import { email, form, secret, textField } from '#ui/forms';
import { address } from './account-fields.js';
import { nextPath } from './next-path.js';

const byAddress = email({ ...address, required: true, marked: undefined, autocomplete: 'username' });

export class LoginForm extends form({
  /** where the visitor wanted to go; anywhere else is nowhere */
  next: textField<string | null>({
    look: {},
    tidy: (sent) => nextPath(sent) ?? '',
    wrong: () => null,
    valueOf: (typed) => typed || null,
    typedOf: (path) => path ?? '',
  }),
  email: byAddress,
  password: secret({ label: { ja: 'パスワード', en: 'Password' }, autocomplete: 'current-password' }),
}) {}

export class LoginLinkForm extends form({ email: byAddress }) {}
