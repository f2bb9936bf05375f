import { DomainError } from '#platform';
import { type Sentence } from '#ui/i18n';

const refusal =
  (code: string, sentence: Sentence, status = 409) =>
  () =>
    new DomainError(code, sentence, { status });

export const answerLinkWrong = refusal(
  'questionnaires.link-wrong',
  {
    ja: 'このリンクは使えません。メールのリンクが途中で切れていないか確かめて、だめなときは主催者にお問い合わせください。',
    en: 'This link does not work. Check that the whole link from the mail was opened; otherwise please contact the host.',
    'ja-easy': 'この リンクは つかえません。 {主催者|しゅさいしゃ}に {聞|き}いて ください。',
  },
  404,
);

export const answersClosed = refusal('questionnaires.closed', {
  ja: 'このアンケートの受付は終わりました。ご協力ありがとうございました。',
  en: 'This questionnaire is closed. Thank you for your interest.',
  'ja-easy': 'この アンケートは おわりました。 ありがとう ございました。',
});

export const noQuestionnaire = refusal(
  'questionnaires.none',
  { ja: 'この催しには、まだアンケートがありません。', en: 'This event has no questionnaire yet.' },
  404,
);

export const notOpen = refusal('questionnaires.not-open', {
  ja: 'アンケートが公開中のときだけ、できます。',
  en: 'This can be done while the questionnaire is open only.',
});
