const dayMs = 24 * 3_600_000;

/** From one day to another: `2026-12-11`. */
export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;

export const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

export const isSunday = (day: string): boolean => new Date(Date.parse(day)).getUTCDay() === 0;
