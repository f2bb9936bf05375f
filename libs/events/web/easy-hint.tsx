import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { catalogue, kanjiWithoutReading } from '#ui/i18n';
import { useTexts } from '#ui';
import type { TypedOf } from '#ui/forms';
import type { EventForm } from './event.form.js';

/** Whether this organiser has begun to write for readers of やさしい日本語: before that nobody is asked for readings. */
export const EasyBegun = createContext(false);

const reading = /\{[^{}|]+\|[^{}|]+\}/u;

export function isEasyBegun({ easy, forWhom, sessions }: TypedOf<typeof EventForm>): boolean {
  const texts = [forWhom, ...sessions.flatMap((session) => [
    session.title,
    ...session.pools.flatMap(({ venue, venueNote }) => [venue, venueNote]),
    ...session.programme.flatMap(({ title, note, speakers }) => [title, note, speakers]),
  ])]; // prettier-ignore
  return Object.values(easy).some(Boolean) || texts.some((text) => reading.test(text));
}

/** The hint of a field, with the kanji in it that have no reading yet. Not an error: nothing waits for it. */
export function useEasyHint(): (text: string, hint?: string) => ComponentChildren {
  const t = useTexts(texts);
  const begun = useContext(EasyBegun);
  return (text, hint) => {
    const words = begun ? [...new Set(kanjiWithoutReading(text))] : [];
    if (words.length === 0) return hint;
    return (
      <>
        {hint}
        {hint && <br />}
        <span>{t.unread(words.slice(0, 5).join(t.and), words[0]!)}</span>
      </>
    );
  };
}

const texts = catalogue({
  ja: {
    and: '、',
    unread: (words: string, example: string) =>
      `読みのない漢字: ${words}。{${example}|よみ} のように書くと、やさしい日本語のページにふりがなが出ます。`,
  },
  en: {
    and: ', ',
    unread: (words: string, example: string) =>
      `Without a reading: ${words}. Written as {${example}|よみ} it is shown on the page in easy Japanese.`,
  },
});
