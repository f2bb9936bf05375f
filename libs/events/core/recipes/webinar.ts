import { oneSession, type Recipe } from './recipe.js';

/** Offices often watch it together, so they may say how many. */
export const webinar: Recipe = {
  key: 'webinar',
  name: { ja: 'オンライン説明会', en: 'Webinar' },
  about: { ja: '画面だけ・人数だけの申し込みも', en: 'On screen only, also by number' },
  sessions: [oneSession('14:00', '15:30', { mode: 'online', capacity: null })],
  entry: { asksSupport: true, headcounts: true },
  deadline: { days: 1, at: '17:00' },
};
