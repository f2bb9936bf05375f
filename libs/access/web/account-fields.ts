import { secret, tidyLine } from '#ui/forms';
import type { Sentence } from '#ui/i18n';
import { shortestPassword } from '../core/password.rules.js';

/** Whoever writes here writes about themselves. */
export const personName = tidyLine({
  most: 100,
  codePoints: 100,
  limited: true,
  label: { ja: 'お名前', en: 'Your name' },
  required: { ja: 'お名前を入力してください。', en: 'Please enter your name.' },
  autocomplete: 'name',
});

/** A new password, with the rule said before it is broken. `refuseWeakPassword` measures it. */
export const newPassword = (label: Sentence = { ja: 'パスワード', en: 'Password' }) =>
  secret({
    label,
    hint: {
      ja: `${shortestPassword}文字以上。関係のない言葉を3つほどつなげると、覚えやすく破られにくくなります。`,
      en: `${shortestPassword} characters or more. Three unrelated words are easy to remember and hard to guess.`,
    },
    autocomplete: 'new-password',
    marked: true,
  });

/** How a field for an address stands on a page of staff. */
export const address = {
  label: { ja: 'メールアドレス', en: 'E-mail address' },
  inputMode: 'email',
  most: 254,
  limited: true,
} as const;
