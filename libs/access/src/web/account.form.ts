import { IsIn } from 'class-validator';
import { say } from '#platform';
import { AsTyped, PersonName } from './form-fields.js';

export class AccountForm {
  @PersonName()
  name = '';

  /** of the mails this account gets */
  @IsIn(['ja', 'en'], { message: say({ ja: '言語を選んでください。', en: 'Please choose a language.' }) })
  language: 'ja' | 'en' = 'ja';
}

export class PasswordForm {
  @AsTyped()
  former = '';

  @AsTyped()
  password = '';
}
