import { catalogue } from '#ui/i18n';
import { registerNotices } from '#ui';

registerNotices({
  'mails-released': {
    ja: '止めていたメールを、送信の予定に入れました。時機を過ぎたものは送りません。',
    en: 'The held e-mails are queued. Those whose time has passed are not sent.',
  },
  'mails-discarded': { ja: '止めていたメールを、送らないことにしました。', en: 'The held e-mails will not be sent.' },
  'mails-sent-again': { ja: 'もう一度送る予定に入れました。', en: 'Queued to be sent again.' },
  'mails-none-again': {
    ja: 'もう一度送れるメールはありませんでした。すでに送り直したか、時機を過ぎています。',
    en: 'There was nothing to send again: it is under way already, or its time has passed.',
  },
});

/** Why the mail server takes no mail, in words for somebody who can mend it. */
export type Trouble =
  | 'expired'
  | 'early'
  | 'otherName'
  | 'untrusted'
  | 'tls'
  | 'refused'
  | 'unknownHost'
  | 'silent'
  | 'password'
  | 'logIn'
  | 'sender'
  | 'relay'
  | 'other';

export const sendingTexts = catalogue({
  ja: {
    title: '送信の状況',
    lead: 'メールが出ているか、止まっているなら理由と、できることを示します。',
    server: 'メールサーバー',
    none: 'SMTPサーバーが設定されていないため、メールは送らずメールボックスに保管しています。',
    untried: 'まだメールを送っていません。',
    takes: (since: string) => `メールを受け取っています（${since} から）。`,
    refuses: (since: string) => `${since} から、メールを受け取りません。待っているメールは、直りしだい自動で送ります。`,
    trouble: {
      expired: 'メールサーバーの証明書の期限が切れています。サーバーの管理者に更新を頼んでください。',
      early: 'メールサーバーの証明書は、まだ有効になっていません。この機械の時計も確かめてください。',
      otherName: 'メールサーバーの証明書が、SMTP_URL のホスト名のものではありません。ホスト名を確かめてください。',
      untrusted: 'メールサーバーの証明書の発行元を信頼できません。サーバーの管理者に確かめてください。',
      tls: 'メールサーバーと暗号化した接続ができません。SMTP_URL のポートと、smtp と smtps の別を確かめてください。',
      refused: 'メールサーバーが接続を受け付けません。サーバーが動いているか、SMTP_URL のポートを確かめてください。',
      unknownHost: 'メールサーバーの名前が見つかりません。SMTP_URL のホスト名を確かめてください。',
      silent: 'メールサーバーが時間内に答えません。',
      password: 'メールサーバーにログインできません。SMTP_URL のユーザー名とパスワードを確かめてください。',
      logIn: 'メールサーバーが先にログインを求めています。SMTP_URL にユーザー名とパスワードを入れてください。',
      sender: 'メールサーバーが差出人のアドレスを受け付けません。MAIL_FROM を確かめてください。',
      relay:
        'メールサーバーが、外の宛先への中継を断っています。SMTP_URL のログイン情報とサーバーの設定を確かめてください。',
      other: 'メールサーバーが受け取らない理由は、下の応答のとおりです。',
    } satisfies Record<Trouble, string>,
    said: 'サーバーの応答',
    held: '復元のあと、止めているメール',
    why: {
      'other-database': 'このデータベースは、別のデータベースから復元されたものです。',
      'other-files': 'このデータフォルダーは、写しから戻されたものです。',
      older: 'このデータフォルダーは、前の起動より古い写しで上書きされています。',
      told: '復元したデータとして起動されました。',
    },
    heldLead:
      '写しを取ったあとに元のデータから送られたメールが、この中にあるかもしれません。まだ送っていないものだけを送ってください。',
    heldNone:
      '止めているメールはありません。これから予定されるメールも止めるため、確かめ終えたら「すべて送る」を押してください。',
    endedLead: '復元より前の時刻に送るはずだったメールです。復元の前に送られたかもしれないので、止めてあります。',
    what: 'メール',
    about: '催し',
    when: '送る予定だった日時',
    count: '通数',
    mails: (count: number) => `${count}通`,
    late: (count: number) => `うち${count}通は時機を過ぎたため送りません`,
    act: '操作',
    release: '送る',
    discard: '送らない',
    releaseOf: (what: string) => `「${what}」を送る`,
    discardOf: (what: string) => `「${what}」を送らない`,
    releaseAll: 'すべて送る',
    discardAll: 'すべて送らない',
    onlyOwner: '送るかどうかは、団体の管理者が決めます。',
    failed: '送れなかったメール',
    failedLead:
      '原因を直してから、同じメールをもう一度送れます。時機を過ぎたものと、宛先が正しくないものは含みません。',
    failedNone: 'もう一度送れるメールはありません。',
    day: '送れなかった日',
    again: 'もう一度送る',
    againOf: (what: string, day: string) => `${day}の「${what}」をもう一度送る`,
  },
  en: {
    title: 'Sending',
    lead: 'Whether e-mails leave, and if not, why, and what you can do.',
    server: 'Mail server',
    none: 'No SMTP server is set, so e-mails are kept in the mailbox instead of sent.',
    untried: 'No e-mail has been sent yet.',
    takes: (since: string) => `It takes e-mails (since ${since}).`,
    refuses: (since: string) =>
      `It has taken no e-mails since ${since}. They will be sent by themselves once that is mended.`,
    trouble: {
      expired: "The mail server's certificate has expired. Ask whoever runs the server to renew it.",
      early: "The mail server's certificate is not valid yet. Check the clock of this machine as well.",
      otherName: "The mail server's certificate is for another name. Check the host name in SMTP_URL.",
      untrusted: "The issuer of the mail server's certificate is not trusted. Ask whoever runs the server.",
      tls: 'No encrypted connection to the mail server can be made. Check the port in SMTP_URL, and smtp against smtps.',
      refused: 'The mail server accepts no connection. Check that it runs, and the port in SMTP_URL.',
      unknownHost: "The mail server's name cannot be found. Check the host name in SMTP_URL.",
      silent: 'The mail server does not answer in time.',
      password: 'The mail server refuses the log-in. Check user name and password in SMTP_URL.',
      logIn: 'The mail server wants a log-in first. Put user name and password into SMTP_URL.',
      sender: 'The mail server does not accept the sender address. Check MAIL_FROM.',
      relay: 'The mail server refuses to pass e-mails on to others. Check the log-in in SMTP_URL and its settings.',
      other: 'Why the mail server takes no e-mails stands in its answer below.',
    },
    said: 'Answer of the server',
    held: 'E-mails held after a restore',
    why: {
      'other-database': 'This database was restored from another one.',
      'other-files': 'This data folder was put back from a copy.',
      older: 'This data folder was written over by a copy older than its last start.',
      told: 'It was started as restored data.',
    },
    heldLead:
      'Some of these may have left from the original data after the copy was made. Send only what has not been sent yet.',
    heldNone: 'Nothing is held. What is planned from now on is held as well, so press "Send all" once you have looked.',
    endedLead: 'These were to leave before the restore. They may have been sent then, so they are held.',
    what: 'E-mail',
    about: 'Event',
    when: 'Was to leave',
    count: 'How many',
    mails: (count: number) => String(count),
    late: (count: number) => `${count} of them are too late and will not be sent`,
    act: 'Action',
    release: 'Send',
    discard: 'Do not send',
    releaseOf: (what: string) => `Send "${what}"`,
    discardOf: (what: string) => `Do not send "${what}"`,
    releaseAll: 'Send all',
    discardAll: 'Send none',
    onlyOwner: 'An owner of the host body decides whether they are sent.',
    failed: 'E-mails that could not be sent',
    failedLead:
      'Once the cause is mended you can send the same e-mails again. Those whose time has passed, or whose address cannot be right, are left out.',
    failedNone: 'There is nothing to send again.',
    day: 'Day of the failure',
    again: 'Send again',
    againOf: (what: string, day: string) => `Send again: "${what}" of ${day}`,
  },
});
