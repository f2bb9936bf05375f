import { oneSession, type Recipe } from './recipe.js';

const days = ['1日目', '2日目', '3日目'];

/** Everybody comes on all days; a place is held for days, so a free one is offered before it is given. */
export const course: Recipe = {
  key: 'course',
  name: { ja: '数日の講座', en: 'Course of several days' },
  about: { ja: '2〜5日・全日参加', en: 'Two to five days, all of them' },
  sessions: days.map((title, daysAfter) => ({
    ...oneSession('09:30', '15:30', { mode: 'onsite', capacity: 10 }),
    title,
    daysAfter,
  })),
  entry: { asksSupport: true, promotion: 'offer' },
  deadline: { days: 14, at: '17:00' },
};
