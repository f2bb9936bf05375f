export { type Catalogue, catalogue, type Text, type Texts } from './catalogue.js';
export { type DayOptions, formatDay, formatMoment, formatSpan, formatTime, isoDay } from './dates.js';
export { easyJapaneseProblems, kanjiWithoutReading } from './easy-japanese.js';
export { htmlLang, type Language, languages, type Sentence, sentenceIn } from './language.js';
export { hasReadings, plainText, readingOf, type Stretch, stretchesOf } from './ruby.js';
export { zoneName } from './zone-name.js';
export { foldForSearch, isShort, legible, lengthOf, tidy } from './text.js';
export { withLanguage } from './with-query.js';
