/** weekday: the nth of its month, 5 is the last one; 0 is Sunday · date: of the month */
export type Rhythm =
  { kind: 'weeks'; weeks: 1 | 2 } | { kind: 'weekday'; nth: number; weekday: number } | { kind: 'date'; date: number };

export interface ProposedDay {
  /** 2026-12-09 */
  day: string;
  rhythm: Rhythm;
}

const dayMs = 24 * 3_600_000;

/**
 * When the next one would be, by the rhythm of those before: a week or two weeks on; the same weekday of the month, the second
 * Wednesday; otherwise the same date. Never today or earlier.
 * @param days of the last ones, rising, at least one: 2026-11-11
 */
export function proposeNextDay(days: readonly string[], today: string): ProposedDay {
  const last = utc(days.at(-1)!);
  const rhythm = rhythmOf(days.map(utc));
  const months = stepOf(days.map(utc));
  let next = last;
  for (let step = 1; iso(next) <= today || next <= last; step += 1) {
    next =
      rhythm.kind === 'weeks'
        ? new Date(last.getTime() + step * rhythm.weeks * 7 * dayMs)
        : inMonth(monthOf(last) + step * months, rhythm);
  }
  return { day: iso(next), rhythm };
}

function rhythmOf(days: readonly Date[]): Rhythm {
  const last = days.at(-1)!;
  const before = days.at(-2);
  const gap = before ? (last.getTime() - before.getTime()) / dayMs : 0;
  if (gap === 7 || gap === 14) return { kind: 'weeks', weeks: gap === 7 ? 1 : 2 };
  const places = days.map((day) => `${weekOf(day)} ${day.getUTCDay()}`);
  const usual = commonest(places);
  if (days.length === 1 || places.filter((place) => place === usual).length > 1) {
    const [nth, weekday] = usual.split(' ').map(Number);
    return { kind: 'weekday', nth: nth!, weekday: weekday! };
  }
  return { kind: 'date', date: last.getUTCDate() };
}

/** Months from one to the next, as most often; one where they are not months apart. */
function stepOf(days: readonly Date[]): number {
  const steps = days.slice(1).map((day, place) => String(monthOf(day) - monthOf(days[place]!)));
  return steps.length === 0 ? 1 : Math.max(1, Number(commonest(steps)));
}

/** What occurs most often; of several the one seen last. */
function commonest(values: readonly string[]): string {
  const count = (value: string) => values.filter((one) => one === value).length;
  return values.reduce((best, value) => (count(value) >= count(best) ? value : best));
}

/** 1 to 4; 5 where the month has no later one of this weekday and four before it. */
const weekOf = (day: Date): number => Math.ceil(day.getUTCDate() / 7);

/** @param month counted from year 0 */
function inMonth(month: number, rhythm: Exclude<Rhythm, { kind: 'weeks' }>): Date {
  const lastDate = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0));
  const most = lastDate.getUTCDate();
  const at = (date: number): Date => new Date(lastDate.getTime() - (most - date) * dayMs);
  if (rhythm.kind === 'date') return at(Math.min(rhythm.date, most));
  const first = 1 + ((rhythm.weekday - at(1).getUTCDay() + 7) % 7);
  const date = first + (rhythm.nth - 1) * 7;
  return at(date > most ? date - 7 : date);
}

const monthOf = (day: Date): number => day.getUTCFullYear() * 12 + day.getUTCMonth();

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);

const iso = (day: Date): string => day.toISOString().slice(0, 10);
