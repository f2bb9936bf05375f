import { canonicalEmail, say } from '#platform';
import { isShort, languages } from '#ui/i18n';
import { Transform } from 'class-transformer';
import { IsIn, ValidateBy } from 'class-validator';
import { HostName, Tidy, Zone } from './form-fields.js';
import { emailWrong } from './words.js';

export class SettingsForm {
  @HostName()
  name = '';

  @Zone()
  zone = '';

  /** empty: none */
  @Transform(({ value }) => canonicalEmail(String(value ?? '')) ?? String(value ?? '').trim())
  @ValidateBy({
    name: 'email',
    validator: {
      validate: (value) => value === '' || canonicalEmail(String(value)) !== null,
      defaultMessage: () => emailWrong,
    },
  })
  replyTo = '';

  @Tidy()
  @ValidateBy({
    name: 'phone',
    validator: {
      validate: (value) => isShort(String(value), 40),
      defaultMessage: () =>
        say({
          ja: '電話番号は40文字までにしてください。',
          en: 'Please use 40 characters at most for the phone number.',
        }),
    },
  })
  phone = '';

  /** Japanese is always there */
  @Transform(({ value }) => ['ja', ...[value].flat().filter((language) => language !== 'ja' && language)])
  @IsIn(languages, {
    each: true,
    message: say({ ja: '言語を一覧から選んでください。', en: 'Please choose languages from the list.' }),
  })
  languages: string[] = ['ja'];
}
