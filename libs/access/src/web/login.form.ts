import { MaxLength } from 'class-validator';
import { passwordMissing } from './words.js';
import { AsTyped, Email, Tidy } from './form-fields.js';

export class LoginForm {
  @Email()
  email = '';

  @AsTyped()
  @MaxLength(1_000, { message: passwordMissing })
  password = '';

  /** where the visitor wanted to go */
  @Tidy()
  next = '';
}

export class LoginLinkForm {
  @Email()
  email = '';
}
