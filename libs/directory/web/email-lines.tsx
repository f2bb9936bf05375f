import { catalogue } from '#ui/i18n';
import { TextField, useTexts } from '#ui';
import type { TypedOf } from '#ui/forms';
import type { EmailLine } from './email-lines.form.js';

type Lines = readonly TypedOf<typeof EmailLine>[];

/** The addresses of a form and two empty fields to add more: without a script there is no button that adds one. */
export function EmailLines({ lines }: { lines: Lines }) {
  const t = useTexts(texts);
  return (
    <>
      {[...written(lines), { address: '' }, { address: '' }].map(({ address }, place) => (
        <TextField
          key={place}
          name={`emails.${place}.address`}
          label={place ? t.further(place + 1) : t.first}
          hint={place ? undefined : t.hint}
          type="email"
          inputMode="email"
          value={address}
          maxLength={254}
          autocomplete="off"
        />
      ))}
    </>
  );
}

/** Without the empty ones at the end, which a refused form brings back. */
const written = (lines: Lines) => lines.slice(0, lines.findLastIndex(({ address }) => address) + 1);

const texts = catalogue({
  ja: {
    first: 'メールアドレス',
    further: (place: number) => `メールアドレス（${place}つ目）`,
    hint: '案内は1つ目に送ります。空にすると消えます。',
  },
  en: {
    first: 'E-mail address',
    further: (place: number) => `E-mail address ${place}`,
    hint: 'Mails go to the first one. Clear a field to remove its address.',
  },
});
