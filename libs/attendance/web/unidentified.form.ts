import { Transform } from 'class-transformer';
import { IsUUID, ValidateBy } from 'class-validator';
import { MaxLetters, say, Tidy } from '#platform';
import { tidy } from '#ui/i18n';

const wrong = {
  ja: '0から100000までの数を入れてください。例: 49',
  en: 'Please enter a number from 0 to 100000. Example: 49',
};

/** How many viewers of a session nobody can name. Full-width digits are digits. */
export class UnidentifiedForm {
  @IsUUID('all', { message: say({ ja: 'ページを開き直してください。', en: 'Please open the page again.' }) })
  session = '';

  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidy(value.normalize('NFKC')) : ''))
  @ValidateBy({
    name: 'count',
    validator: {
      validate: (value: unknown) => /^\d{1,6}$/.test(String(value)) && Number(value) <= 100_000,
      defaultMessage: () => say(wrong),
    },
  })
  count = '';

  @Tidy() @MaxLetters(100) source = '';
}
