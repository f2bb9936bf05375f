import { say } from '#platform';

/** Messages that several forms of this context share. */
export const nameMissing = say({ ja: 'お名前を入力してください。', en: 'Please enter your name.' });
export const nameLong = say({
  ja: 'お名前は100文字までにしてください。',
  en: 'Please use 100 characters at most for the name.',
});
export const emailWrong = say({
  ja: 'メールアドレスを、namae@example.jp のような形で入力してください。',
  en: 'Please enter an e-mail address such as name@example.jp.',
});
export const zoneWrong = say({
  ja: 'タイムゾーンを、Asia/Tokyo のような名前で入力してください。',
  en: 'Please enter a time zone such as Asia/Tokyo.',
});
export const roleMissing = say({ ja: '権限を選んでください。', en: 'Please choose a role.' });
