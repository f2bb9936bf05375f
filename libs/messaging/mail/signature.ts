import { catalogue } from '#ui/i18n';

/** Who writes, how to reach them. */
export const signatureTexts = catalogue({
  ja: {
    phone: (phone: string) => `電話 ${phone}`,
    reply: 'このメールに返信すると、主催者に届きます。',
    noReply: 'このメールには返信できません。',
  },
  en: {
    phone: (phone: string) => `Phone ${phone}`,
    reply: 'A reply to this e-mail reaches the organiser.',
    noReply: 'Please do not reply to this e-mail: replies are not read.',
  },
  'ja-easy': {
    phone: (phone: string) => `{電話|でんわ} ${phone}`,
    reply: 'この メールに {返事|へんじ}を すると、{主催者|しゅさいしゃ}に とどきます。',
    noReply: 'この メールには {返事|へんじ}が できません。',
  },
});
