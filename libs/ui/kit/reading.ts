import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Catalogue } from '../i18n/catalogue.js';
import type { Language } from '../i18n/language.js';

/** How the reader of this page reads. */
export interface Reading {
  language: Language;
  furigana: boolean;
}

export const ReadingContext = createContext<Reading>({ language: 'ja', furigana: false });

export const useReading = (): Reading => useContext(ReadingContext);

/** The texts of a catalogue in the reader's language. */
export const useTexts = <T>(texts: Catalogue<T>): T => texts.of(useReading().language);
