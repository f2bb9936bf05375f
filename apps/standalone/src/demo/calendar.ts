import { isoDay } from '#ui/i18n';
import { DateTime } from 'luxon';

/** Working days around today, in the zone of the hosts: events of a demo lie on them whenever it is made. */
export class Calendar {
  constructor(
    private readonly today: Date,
    readonly zone: string,
  ) {}

  /** The working day so many days from today; at a weekend the next one away from today. */
  day(days: number): string {
    const wanted = this.#at(isoDay(this.today, this.zone), '12:00').plus({ days });
    return working(wanted, days < 0 ? -1 : 1);
  }

  /** The working day so many days before that day, or the one before it. */
  before(day: string, days: number): string {
    return working(this.#at(day, '12:00').minus({ days }), -1);
  }

  /** So many days after that day, whatever day it is: people answer on Sundays too. */
  after(day: string, days: number): string {
    return this.#at(day, '12:00').plus({ days }).toISODate()!;
  }

  /** So many working days after that day, which counts as the first where it is one. */
  workingDay(day: string, days: number): string {
    let one = working(this.#at(day, '12:00'), 1);
    for (let n = 0; n < days; n += 1) one = working(this.#at(one, '12:00').plus({ days: 1 }), 1);
    return one;
  }

  dayOf(moment: Date): string {
    return isoDay(moment, this.zone);
  }

  at(day: string, time: string): Date {
    return this.#at(day, time).toJSDate();
  }

  #at(day: string, time: string): DateTime {
    return DateTime.fromISO(`${day}T${time}`, { zone: this.zone });
  }
}

function working(day: DateTime, step: 1 | -1): string {
  let one = day;
  while (one.weekday > 5) one = one.plus({ days: step });
  return one.toISODate()!;
}
