import { isShort, type Sentence } from '#ui/i18n';
import { isZone, momentOf } from '../core/zoned-time.js';
import type { Refusal } from '../core/event-plan.js';
import { wrong } from './form-refusals.js';

/** Reads typed fields into true values and collects what is wrong with them. What is wrong reads as if it were not there. */
export class FormReading {
  readonly refused: Refusal[] = [];
  readonly zone: string;

  constructor(zone: string, defaultZone: string) {
    this.zone = isZone(zone) ? zone : defaultZone;
    if (zone && !isZone(zone)) this.refuse('zone', wrong.zone);
  }

  refuse(field: string, sentence: Sentence): null {
    this.refused.push({ field, sentence });
    return null;
  }

  /** @param fields names of the day and the time */
  moment(fields: { date: string; time: string }, date: string, time: string): Date | null {
    const moment = momentOf(date, time, this.zone);
    if (moment instanceof Date) return moment;
    return this.refuse(moment === 'date' ? fields.date : fields.time, wrong[moment]);
  }

  /** A day and a time that may both be missing; a day alone takes `endOfDay`. */
  maybeMoment(fields: { date: string; time: string }, date: string, time: string, otherwise: string): Date | null {
    if (!date && !time) return null;
    return this.moment(fields, date, time || otherwise);
  }

  /** `name (affiliation)`, one a line; full-width brackets, too. */
  speakers(field: string, typed: string): { name: string; affiliation: string }[] {
    const speakers = typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      // What is longer is no speaker, and would take its square in time to search.
      .map((line) =>
        line.length > 400
          ? { name: line }
          : (/^(?<name>.+?)\s*[(（](?<affiliation>.+)[)）]$/u.exec(line)?.groups ?? { name: line }),
      )
      .map(({ name = '', affiliation = '' }) => ({ name: name.trim(), affiliation: affiliation.trim() }));
    if (speakers.some(({ name }) => !isShort(name, 100))) this.refuse(field, wrong.speaker);
    return speakers;
  }
}
