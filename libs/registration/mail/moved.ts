import type { Move } from '#events';
import type { LetterFact } from '#messaging';
import type { Language } from '#ui/i18n';
import { movedTexts } from './moved.texts.js';

/** 開催日が12月17日から12月10日に変わりました: the first kind of change there is; several of a kind are listed in the letter. */
export function movedSentence(moves: readonly Move[], language: Language): string {
  const t = movedTexts.of(language).sentence;
  for (const what of ['day', 'time', 'place'] as const) {
    const changes = new Set(
      moves.filter((move) => move.what === what).map(({ short }) => t[what](short.from, short.to)),
    );
    if (changes.size > 1) return t.several;
    const [only] = changes;
    if (only) return only;
  }
  return moves.length > 0 ? t.link() : t.several;
}

/** Each change with what was told before and what holds now. */
export function movedFacts(moves: readonly Move[], language: Language): LetterFact[] {
  const t = movedTexts.of(language);
  return moves.map(({ what, session, from, to }) => ({
    term: t.term[what],
    lines:
      what === 'link' ? [t.newLink] : [...(session ? [session] : []), t.was(from), { text: t.is(to), strong: true }],
  }));
}
