import { easyJapaneseProblems } from '#ui/i18n';
import { eventWords } from '../core/event-words.js';
import { eventPageTexts } from './event-page.texts.js';
import { homeTexts } from './home.texts.js';

describe('the やさしい日本語 of events', () => {
  it.each([
    ['words', eventWords],
    ['the public page', eventPageTexts],
    ['the home page', homeTexts],
  ])('follows what a program can check of the guideline: %s', (_, texts) => {
    expect(easyJapaneseProblems(texts)).toEqual([]);
  });
});
