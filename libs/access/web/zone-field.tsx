import { catalogue } from '#ui/i18n';
import { TextField, useTexts } from '#ui';

const near = ['Asia/Tokyo', 'Asia/Seoul', 'Asia/Taipei', 'Asia/Shanghai', 'UTC'];

/** Any IANA zone; those near Japan are suggested. */
export function ZoneField({ name, value }: { name: string; value: string }) {
  const t = useTexts(texts);
  return (
    <>
      <TextField
        name={name}
        label={t.label}
        hint={t.hint}
        value={value}
        list="zones"
        autocomplete="off"
        short
        required
      />
      <datalist id="zones">
        {near.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}

const texts = catalogue({
  ja: { label: 'タイムゾーン', hint: '新しい催しと、画面の日時に使います。日本時間は Asia/Tokyo です。' },
  en: { label: 'Time zone', hint: 'Used for new events and for dates on these pages, such as Asia/Tokyo.' },
});
