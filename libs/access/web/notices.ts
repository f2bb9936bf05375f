import { registerNotices } from '#ui';

registerNotices({
  'set-up-done': {
    ja: '設定がすみました。次は、催しをつくるか、設定から職員を招待してください。',
    en: 'You are set up. Next, create an event, or invite colleagues under Settings.',
  },
  'member-joined': { ja: 'ようこそ。この団体の職員になりました。', en: 'Welcome. You belong to the staff now.' },
  'member-invited': {
    ja: '招待のメールを送ります。7日のあいだ使えます。',
    en: 'The invitation is on its way. It is good for 7 days.',
  },
  'invitation-withdrawn': { ja: '招待を取り下げました。', en: 'The invitation was withdrawn.' },
  'member-removed': { ja: '職員から外しました。', en: 'Removed from the staff.' },
  'password-changed': {
    ja: 'パスワードを変えました。ほかの端末はログアウトされました。',
    en: 'The password was changed. Your other devices were signed out.',
  },
  'session-ended': { ja: 'その端末をログアウトさせました。', en: 'That device was signed out.' },
  'signed-out-everywhere': { ja: 'すべての端末でログアウトしました。', en: 'You are signed out everywhere.' },
});
