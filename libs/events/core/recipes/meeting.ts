import { oneSession, type Recipe } from './recipe.js';

export const meeting: Recipe = {
  key: 'meeting',
  name: { ja: '毎月の会議', en: 'Monthly meeting' },
  about: { ja: '続けて開く・会場とオンライン', en: 'Repeats, on site and online' },
  sessions: [oneSession('13:30', '15:30', { mode: 'onsite', capacity: 30 }, { mode: 'online', capacity: null })],
  entry: {},
  deadline: { days: 3, at: '17:00' },
};
