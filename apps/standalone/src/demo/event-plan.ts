import { eachOwnText, type EventPlan, plainEntry, type PoolPlan, type ProgrammePlan, type SessionPlan } from '#events';
import type { Calendar } from './calendar.js';
import { zone } from './hosts.js';

/** A line of a programme: `13:10 講演 | 小日向 湊 / なぎさ野大学 | note`; a break begins with 休憩. */
export function programme(calendar: Calendar, day: string, lines: readonly string[]): ProgrammePlan[] {
  return lines.map((line) => {
    const [head = '', speakers = '', note = ''] = line.split('|').map((part) => part.trim());
    const [time, ...title] = head.split(' ');
    return {
      startsAt: calendar.at(day, time!),
      title: title.join(' '),
      note,
      pause: title[0] === '休憩',
      speakers: speakers
        .split('、')
        .filter(Boolean)
        .map((speaker) => {
          const [name = '', affiliation = ''] = speaker.split('/').map((part) => part.trim());
          return { name, affiliation };
        }),
    };
  });
}

export const hall = (venue: string, capacity: number | null, venueNote = '', mapUrl: string | null = null): PoolPlan => ({
  field: '', id: null, mode: 'onsite', venue, venueNote, mapUrl, inCharge: '', capacity,
}); // prettier-ignore

export const online = (venueNote = '字幕がつきます。'): PoolPlan => ({
  field: '', id: null, mode: 'online', venue: '', venueNote, mapUrl: null, inCharge: '', capacity: null,
}); // prettier-ignore

export function session(
  calendar: Calendar,
  [day, start, end]: readonly [day: string, start: string, end: string],
  more: Pick<SessionPlan, 'pools'> & Partial<SessionPlan>,
): SessionPlan {
  const [startsAt, endsAt] = [calendar.at(day, start), calendar.at(day, end)];
  return { field: '', id: null, title: '', startsAt, endsAt, requirement: 'required', fee: 0, programme: [], ...more };
}

/** What an organiser writes down for an event; what is left out is empty. */
export const plan = (given: Pick<EventPlan, 'title' | 'contact'> & Partial<EventPlan>): EventPlan => ({
  ...eachOwnText(() => ''),
  ...plainEntry,
  series: null,
  forWhom: '',
  texts: {},
  zone,
  opensAt: null,
  deadline: null,
  joinUrl: null,
  protectedNames: false,
  sessions: [],
  ...given,
});
