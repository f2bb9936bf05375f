import type { Activity } from '#registration';

/** Whether there is something to tell: that people wait is no news. */
export const hasHappened = (activity: readonly Pick<Activity, 'applied' | 'cancelled'>[]): boolean =>
  activity.some(({ applied, cancelled }) => applied + cancelled > 0);
