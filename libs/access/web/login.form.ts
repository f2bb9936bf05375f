import { AsTyped, Email, Tidy } from './form-fields.js';

export class LoginForm {
  @Email()
  email = '';

  @AsTyped()
  password = '';

  /** where the visitor wanted to go */
  @Tidy()
  next = '';
}

export class LoginLinkForm {
  @Email()
  email = '';
}
