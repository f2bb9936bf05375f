import type { Language } from './language.js';

/** The same address with one parameter set: `/w/a?page=2` → `/w/a?page=2&lang=en`. */
export function withQuery(url: string, name: string, value: string): string {
  const [path = '', query = ''] = url.split('#', 1)[0]!.split(/\?(.*)/su);
  const parameters = new URLSearchParams(query);
  parameters.set(name, value);
  return `${path}?${parameters}`;
}

/** A mailed link opens its page in the language of the mail; Japanese is what a page opens in by itself. */
export const withLanguage = (url: string, language: Language): string =>
  language === 'ja' ? url : withQuery(url, 'lang', language);
