import { refusing } from '#platform';

export const answerLinkWrong = refusing(
  'questionnaires.link-wrong',
  {
    ja: 'このリンクは使えません。メールのリンクが途中で切れていないか確かめて、だめなときは主催者にお問い合わせください。',
    en: 'This link does not work. Check that the whole link from the mail was opened; otherwise please contact the host.',
    'ja-easy': 'この リンクは つかえません。 {主催者|しゅさいしゃ}に {聞|き}いて ください。',
  },
  404,
);

export const answersClosed = refusing('questionnaires.closed', {
  ja: 'このアンケートの受付は終わりました。ご協力ありがとうございました。',
  en: 'This questionnaire is closed. Thank you for your interest.',
  'ja-easy': 'この アンケートは おわりました。 ありがとう ございました。',
});

/** Requests by mail go to those of an event. */
export const aboutNoEvent = refusing('questionnaires.no-event', {
  ja: 'このアンケートは催しに属していないので、出席者に回答のお願いを送ることはできません。',
  en: 'This questionnaire belongs to no event, so there are no attendees to ask.',
});

export const notPublished = refusing('questionnaires.not-published', {
  ja: 'アンケートを公開してから、もう一度お試しください。',
  en: 'Please publish the questionnaire first.',
});

export const officeUnknown = refusing(
  'questionnaires.office-unknown',
  {
    ja: 'この名称の事業所が名簿にありません。名簿にある名称を入れるか、空欄にしてください。',
    en: 'No office of this name is in the directory. Please enter one that is, or leave it empty.',
  },
  422,
  'office',
);

export const notOpen = refusing('questionnaires.not-open', {
  ja: 'アンケートが公開中のときだけ、できます。',
  en: 'This can be done while the questionnaire is open only.',
});
