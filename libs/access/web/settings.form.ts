import { email, form, means, orNull, several, tidyLine } from '#ui/forms';
import { address } from './account-fields.js';
import { hostName, zone } from './host-fields.js';

/** Japanese is always there. */
const languages = means(
  several<string>(['ja', 'ja-easy', 'en'], {
    label: { ja: '参加者が選べる言語', en: 'Languages participants may choose' },
    hint: { ja: '日本語はいつも選べます。', en: 'Japanese is always there.' },
    otherwise: { ja: '言語を一覧から選んでください。', en: 'Please choose languages from the list.' },
    options: [
      { value: 'ja-easy', label: 'やさしい日本語' },
      { value: 'en', label: 'English' },
    ],
  }),
  { of: (chosen) => ['ja', ...chosen.filter((one) => one !== 'ja')], from: (stored) => stored },
);

export class SettingsForm extends form({
  name: hostName,
  replyTo: orNull(
    email({
      ...address,
      label: { ja: '返信先のメールアドレス', en: 'Reply address' },
      hint: {
        ja: '参加者がメールに返信すると、ここに届きます。公開ページの問い合わせ先にもなります。',
        en: 'Replies of participants arrive here. It also stands on public pages as the contact.',
      },
      marked: false,
    }),
  ),
  phone: orNull(
    tidyLine({
      most: 40,
      limited: true,
      label: { ja: '電話番号', en: 'Phone' },
      hint: {
        ja: '公開ページとメールの問い合わせ先になります。',
        en: 'Stands on public pages and in mails as the contact.',
      },
      type: 'tel',
      inputMode: 'tel',
      short: true,
      marked: false,
    }),
  ),
  zone: zone(''),
  languages,
}) {}
