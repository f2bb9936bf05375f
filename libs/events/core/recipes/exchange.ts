import { aWeekBefore, oneSession, type Recipe } from './recipe.js';

export const exchange: Recipe = {
  key: 'exchange',
  name: { ja: '交流会', en: 'Exchange meeting' },
  about: { ja: '本会と、会費のある懇親会', en: 'A meeting, and a party with a fee' },
  sessions: [
    { ...oneSession('13:30', '16:30', { mode: 'onsite', capacity: 50 }), title: '本会' },
    {
      ...oneSession('18:00', '20:00', { mode: 'onsite', capacity: 30 }),
      title: '懇親会',
      requirement: 'optional',
      fee: 4000,
    },
  ],
  entry: { asksSupport: true, companions: 'seated' },
  deadline: aWeekBefore,
};
