import { isUuid, say } from '#platform';
import { Transform } from 'class-transformer';
import { IsIn, IsUUID } from 'class-validator';
import { AsTyped, PersonName } from './form-fields.js';

export class AccountForm {
  @PersonName()
  name = '';

  /** of the mails this account gets */
  @IsIn(['ja', 'en'], { message: say({ ja: '言語を選んでください。', en: 'Please choose a language.' }) })
  language: 'ja' | 'en' = 'ja';
}

export class DigestsForm {
  /** ids of those whose digest is wanted */
  @Transform(({ value }) => [value].flat().filter(isUuid))
  @IsUUID('all', { each: true })
  workspaces: string[] = [];
}

export class PasswordForm {
  @AsTyped()
  former = '';

  @AsTyped()
  password = '';
}
