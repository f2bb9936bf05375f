import { catalogue } from '#ui/i18n';
import { TextField, useTexts } from '#ui';
import { shortestPassword } from '../core/password.rules.js';

/** A new password, with the rule said before it is broken. */
export function PasswordField({ name, label }: { name: string; label?: string }) {
  const t = useTexts(texts);
  return (
    <TextField
      name={name}
      label={label ?? t.label}
      hint={t.hint(shortestPassword)}
      type="password"
      autocomplete="new-password"
      required
    />
  );
}

const texts = catalogue({
  ja: {
    label: 'パスワード',
    hint: (letters: number) =>
      `${letters}文字以上。関係のない言葉を3つほどつなげると、覚えやすく破られにくくなります。`,
  },
  en: {
    label: 'Password',
    hint: (letters: number) =>
      `${letters} characters or more. Three unrelated words are easy to remember and hard to guess.`,
  },
});
