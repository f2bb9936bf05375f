import { catalogue } from '#ui/i18n';
import { type Tone } from '#ui';
import type { MailState } from '../core/mail.rules.js';

export const toneOfMail: Record<MailState, Tone> = {
  held: 'warn',
  planned: 'wait',
  leased: 'wait',
  sending: 'wait',
  sent: 'ok',
  stored: 'off',
  retry: 'warn',
  uncertain: 'warn',
  failed: 'bad',
  missed: 'bad',
  suppressed: 'off',
  cancelled: 'off',
};

/** Each state in words, and why in one sentence. 「送信済み」 means that a mail server took it; nobody knows more. */
export const mailStateTexts = catalogue({
  ja: {
    word: {
      held: '保留',
      planned: '送信予定',
      leased: '送信待ち',
      sending: '送信中',
      sent: '送信済み',
      stored: 'メールボックスに保管（送信していません）',
      retry: '再送待ち',
      uncertain: '届いたか分かりません',
      failed: '送れませんでした',
      missed: '時機を過ぎました',
      suppressed: '送りません（停止中の宛先）',
      cancelled: '送りません',
    },
    reason: {
      held: '送信は止めてあります。',
      heldAfterRestore: 'データを復元したため、職員が確かめるまで送りません。',
      discarded: 'データを復元したあと、送らないことにしました。',
      stored: 'SMTPサーバーが設定されていないためです。',
      sentTwice: '1通目が届いたか分からないため、同じメールをもう1通送りました。',
      uncertain: 'メールサーバーに渡し終えたあと、返事がありませんでした。',
      resending: 'メールサーバーの返事がなく、届いたか分かりません。同じメールをもう1通送ります。',
      turnedAway: (attempts: number, code: number | null) =>
        `メールサーバーがまだ受け取りません（${attempts}回目${code ? `、応答 ${code}` : ''}）。自動でもう一度送ります。`,
      serverDown: 'メールサーバーにつながりません。つながりしだい送ります。',
      notTaking: (code: number | null) =>
        `メールサーバーが今はメールを受け取りません${code ? `（応答 ${code}）` : ''}。受け取るようになりしだい送ります。`,
      unreadable: 'メールを作れませんでした。自動でもう一度作ります。',
      refused: (code: number | null) =>
        `メールサーバーが受け取りを断りました${code ? `（応答 ${code}）` : ''}。宛先を確かめてください。`,
      badAddress: '宛先のメールアドレスが正しくありません。',
      unknownKind: 'この種類のメールを、今のバージョンは送れません。',
      missed: '送るはずの時刻を過ぎたため、送りませんでした。',
      suppressed: 'この宛先への送信は停止しています。',
      cancelled: '送る前に、必要がなくなりました。',
    },
  },
  en: {
    word: {
      held: 'On hold',
      planned: 'Planned',
      leased: 'Waiting to be sent',
      sending: 'Being sent',
      sent: 'Sent',
      stored: 'Kept in the mailbox (not sent)',
      retry: 'Will be tried again',
      uncertain: 'Nobody knows whether it arrived',
      failed: 'Could not be sent',
      missed: 'Too late',
      suppressed: 'Not sent (address stopped)',
      cancelled: 'Not sent',
    },
    reason: {
      held: 'Sending has been stopped.',
      heldAfterRestore: 'The data was restored, so it waits until somebody has looked.',
      discarded: 'After the data was restored it was decided not to send it.',
      stored: 'No SMTP server is set.',
      sentTwice: 'Nobody knows whether the first copy arrived, so the same e-mail was sent once more.',
      uncertain: 'The mail server took the whole message and did not answer.',
      resending:
        'The mail server did not answer, so nobody knows whether it arrived. The same e-mail will be sent once more.',
      turnedAway: (attempts: number, code: number | null) =>
        `The mail server does not take it yet (try ${attempts}${code ? `, answer ${code}` : ''}). It will be sent again by itself.`,
      serverDown: 'The mail server cannot be reached. It will be sent as soon as it can.',
      notTaking: (code: number | null) =>
        `The mail server does not take e-mails at the moment${code ? ` (answer ${code})` : ''}. It will be sent as soon as it does.`,
      unreadable: 'The e-mail could not be made. It will be made again by itself.',
      refused: (code: number | null) =>
        `The mail server refused it${code ? ` (answer ${code})` : ''}. Please check the address.`,
      badAddress: 'This is not an e-mail address we can write to.',
      unknownKind: 'This version does not know this kind of e-mail.',
      missed: 'The time it was meant for had passed, so it was not sent.',
      suppressed: 'Sending to this address has been stopped.',
      cancelled: 'It was no longer needed before it was sent.',
    },
  },
});
