import { email, form } from '#ui/forms';

export class LinkRequestForm extends form({
  email: email({
    required: true,
    label: { ja: 'メールアドレス', en: 'E-mail address', 'ja-easy': 'メールアドレス' },
    hint: {
      ja: '事業所の共用アドレスでもかまいません。申し込んだあとの連絡も、このアドレスに届きます。',
      en: 'A shared address of your office is fine. Everything about your application will come to this address.',
      'ja-easy': '{事業所|じぎょうしょ}の みんなの アドレスでも いいです。',
    },
    autocomplete: 'email',
  }),
}) {}
