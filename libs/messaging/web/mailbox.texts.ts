import { catalogue } from '#ui/i18n';

export const mailboxTexts = catalogue({
  ja: {
    title: 'メールボックス',
    lead: 'SMTPサーバーが設定されていないので、メールは送信せずここに保管しています。リンクはここから開けます。',
    subject: '件名',
    state: '状態',
    to: '宛先',
    at: '保管した日時',
    none: 'まだメールはありません。申し込みや招待があると、ここに入ります。',
    shown: 'メールの画面',
    plain: '文字だけの版',
    back: 'メールボックスへ',
  },
  en: {
    title: 'Mailbox',
    lead: 'No SMTP server is set, so e-mails are kept here instead of sent. You can follow their links from here.',
    subject: 'Subject',
    state: 'State',
    to: 'To',
    at: 'Kept at',
    none: 'No e-mails yet. They appear here when somebody applies or is invited.',
    shown: 'The e-mail as it is shown',
    plain: 'Text only',
    back: 'To the mailbox',
  },
});
