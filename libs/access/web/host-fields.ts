import { choice, textField, tidyLine } from '#ui/forms';

export const hostName = tidyLine({
  most: 200,
  codePoints: 200,
  limited: true,
  label: { ja: '団体の名前', en: 'Name of the host body' },
  required: { ja: '団体の名前を入力してください。', en: 'Please enter the name of the host body.' },
  autocomplete: 'organization',
});

/** What its public pages have in their address. Full-width and capital letters are taken for what they mean. */
export const slug = textField<string>({
  look: {
    as: 'input',
    most: 41,
    limited: true,
    label: { ja: 'アドレスに使う文字', en: 'Letters of its address' },
    hint: {
      ja: '半角の英小文字・数字・ハイフン。あとから変えられません。',
      en: 'Small letters, digits, hyphens. They cannot be changed later.',
    },
    autocomplete: 'off',
    short: true,
    marked: true,
  },
  tidy: (sent) => sent.slice(0, 100).normalize('NFKC').trim().toLowerCase(),
  wrong: (typed) =>
    /^[a-z0-9][a-z0-9-]{1,40}$/.test(typed)
      ? null
      : {
          ja: 'アドレスの文字は、半角の英小文字・数字・ハイフンで、2〜41文字にしてください（例 hokubu-net）。',
          en: 'Please use 2 to 41 small letters, digits and hyphens for the address, such as hokubu-net.',
        },
  valueOf: (typed) => typed,
  typedOf: (value) => value,
});

/** id of the list of `nearZones` on the page */
export const zonesNear = 'zones';

/** Suggested: those near Japan. */
export const nearZones = ['Asia/Tokyo', 'Asia/Seoul', 'Asia/Taipei', 'Asia/Shanghai', 'UTC'];

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/** Any IANA zone. */
export const zone = (blank: string) =>
  choice(zones, {
    as: 'input',
    blank,
    label: { ja: 'タイムゾーン', en: 'Time zone' },
    hint: {
      ja: '新しい催しと、画面の日時に使います。日本時間は Asia/Tokyo です。',
      en: 'Used for new events and for dates on these pages, such as Asia/Tokyo.',
    },
    otherwise: {
      ja: 'タイムゾーンを、Asia/Tokyo のような名前で入力してください。',
      en: 'Please enter a time zone such as Asia/Tokyo.',
    },
    list: zonesNear,
    autocomplete: 'off',
    short: true,
    marked: true,
  });
