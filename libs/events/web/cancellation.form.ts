import { form, lines } from '#ui/forms';

export class CancellationForm extends form({
  reason: lines({
    most: 500,
    rows: 3,
    label: { ja: '理由', en: 'Reason' },
    hint: {
      ja: 'メールと公開ページに、このまま出ます。',
      en: 'Stands in the mail and on the public page as you write it.',
    },
    required: {
      ja: '中止の理由を書いてください。申し込んだ方に伝わります。',
      en: 'Please give the reason. It is told to those who have applied.',
    },
  }),
}) {}
