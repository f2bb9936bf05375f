import { isSunday, shifted } from '../calendar-days.js';
import type { DeadlineRule, RecipeSession } from './recipe.js';

/** The day of a session, by the first one: of Friday's course the third day is Monday. */
export function dayOf({ daysAfter }: Pick<RecipeSession, 'daysAfter'>, first: string): string {
  let day = first;
  for (let n = 0; n < daysAfter; n += 1) {
    day = shifted(day, 1);
    if (isSunday(day)) day = shifted(day, 1);
  }
  return day;
}

/** '' where it would be over already: then applications stay open until the start. */
export function deadlineDay({ days }: DeadlineRule, first: string, today: string): string {
  const day = shifted(first, -days);
  return day > today ? day : '';
}
