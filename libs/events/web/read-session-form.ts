import { isUuid } from '#platform';
import type { PoolPlan, ProgrammePlan, SessionPlan } from '../core/event-plan.js';
import type { Mode, Requirement } from '../core/event-view.js';
import type { PoolForm, ProgrammeForm, SessionForm } from './event.form.js';
import type { FormReading } from './form-reading.js';
import { wrong } from './form-refusals.js';

const mostPlaces = 100_000;
const mostYen = 1_000_000;

/** A row in which nothing about the session itself was typed: it is left out. */
export const isBlankSession = (form: SessionForm): boolean =>
  !form.id && !form.title && !form.date && !form.start && !form.end;

/** @returns null where its times cannot be told */
export function readSession(reading: FormReading, form: SessionForm, field: string): SessionPlan | null {
  const startsAt = reading.moment({ date: `${field}.date`, time: `${field}.start` }, form.date, form.start);
  const endsAt = startsAt && reading.moment({ date: `${field}.date`, time: `${field}.end` }, form.date, form.end);
  const ordered = startsAt && endsAt && (endsAt > startsAt || reading.refuse(`${field}.end`, wrong.endBeforeStart));
  if (form.pools.length === 0) reading.refuse(`${field}.date`, wrong.noPool);
  const rest = {
    field,
    id: isUuid(form.id) ? form.id : null,
    title: form.title,
    requirement: form.requirement as Requirement,
    fee: reading.wholeNumber(`${field}.fee`, form.fee, mostYen, wrong.fee) ?? 0,
    pools: form.pools.map((pool, place) => readPool(reading, pool, `${field}.pools.${place}`)),
    programme: form.programme.flatMap((line, place) =>
      readLine(reading, line, form.date, `${field}.programme.${place}`),
    ),
  };
  return ordered && startsAt && endsAt ? { ...rest, startsAt, endsAt } : null;
}

const readPool = (reading: FormReading, form: PoolForm, field: string): PoolPlan => ({
  field,
  id: isUuid(form.id) ? form.id : null,
  mode: form.mode as Mode,
  venue: form.venue,
  venueNote: form.venueNote,
  mapUrl: reading.link(`${field}.mapUrl`, form.mapUrl),
  capacity: reading.wholeNumber(`${field}.capacity`, form.capacity, mostPlaces, wrong.capacity),
});

function readLine(reading: FormReading, form: ProgrammeForm, date: string, field: string): ProgrammePlan[] {
  if (!form.time && !form.title && !form.note && !form.speakers) return [];
  if (!form.title) reading.refuse(`${field}.title`, wrong.lineTitle);
  const fields = { date: `${field}.time`, time: `${field}.time` };
  return [
    {
      // Without a day the session itself is refused already: one sentence is enough.
      startsAt: form.time && date ? reading.moment(fields, date, form.time) : null,
      title: form.title,
      note: form.note,
      pause: form.pause === 'yes',
      speakers: reading.speakers(`${field}.speakers`, form.speakers),
    },
  ];
}
