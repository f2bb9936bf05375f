import { aWeekBefore, oneSession, type Recipe } from './recipe.js';

const hours = [
  ['10:00', '11:30'],
  ['13:00', '14:30'],
  ['15:00', '16:30'],
] as const;

/** Three to begin with; a visiting day may have up to nine, on other days and at other offices, of which somebody takes one. */
export const visit: Recipe = {
  key: 'visit',
  name: { ja: '見学会', en: 'Visiting day' },
  about: { ja: '時間を選ぶ・人数だけの申し込みも', en: 'Choose a time, also by number' },
  sessions: hours.map(([start, end], place) => ({
    ...oneSession(start, end, { mode: 'onsite', capacity: 10 }),
    title: `見学 ${place + 1}回目`,
    requirement: 'choice',
  })),
  entry: { asksSupport: true, headcounts: true, choose: 1 },
  deadline: aWeekBefore,
};
