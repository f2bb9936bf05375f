import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '#platform';
import { isShort, lengthOf, type Sentence } from '#ui/i18n';
import { isCommonPassword, longestPassword, shortestPassword } from './password.rules.js';

/** argon2id with the library's parameters (19 MiB, two passes), as OWASP advises. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'));

const standIn = hashPassword('nobody’s password');

/** Takes the same time where there is no such account or no password: nobody learns who has one. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const compared = stored ?? (await standIn);
  const right = await verify(compared, password.normalize('NFKC'));
  return right && stored != null;
}

/**
 * @param own name and address of the person who chooses it
 * @throws DomainError of the field `password` with what to do instead
 */
export function refuseWeakPassword(password: string, own: { name: string; email: string }): void {
  if (!isShort(password, longestPassword)) throw refusal(long);
  if (lengthOf(password) < shortestPassword) throw refusal(short);
  const words = [...own.name.split(/[\s　]+/u), ...own.email.split(/[@.+_-]/u), own.email.split('@')[0]!];
  if (isCommonPassword(password, words)) throw refusal(common);
}

const refusal = (sentence: Sentence): DomainError =>
  new DomainError('password.weak', sentence, { status: 422, field: 'password' });

const short: Sentence = {
  ja: `パスワードは${shortestPassword}文字以上にしてください。言葉を3つほどつなげると、覚えやすく破られにくくなります。`,
  en: `Please use ${shortestPassword} characters or more. Three words in a row are easy to remember and hard to guess.`,
};

const long: Sentence = {
  ja: `パスワードは${longestPassword}文字までにしてください。`,
  en: `Please use ${longestPassword} characters at most.`,
};

const common: Sentence = {
  ja: 'このパスワードは、よく使われるもの、またはお名前やアドレスから分かるものです。関係のない言葉を3つほどつなげてください。',
  en: 'This password is often used, or can be guessed from your name or address. Please join about three unrelated words.',
};
