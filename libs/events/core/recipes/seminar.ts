import { aWeekBefore, oneSession, type Recipe } from './recipe.js';

export const seminar: Recipe = {
  key: 'seminar',
  name: { ja: 'セミナー', en: 'Seminar' },
  about: { ja: '1回・会場とオンライン', en: 'Once, on site and online' },
  sessions: [oneSession('13:30', '16:00', { mode: 'onsite', capacity: 40 }, { mode: 'online', capacity: null })],
  entry: { asksSupport: true },
  deadline: aWeekBefore,
};
