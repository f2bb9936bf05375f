import type { FormOf } from '#ui/forms';
import type { ProgrammePlan, SessionPlan } from '../core/event-plan.js';
import { isBlankLine } from './blank-rows.js';
import type { ProgrammeForm, SessionForm } from './event.form.js';
import type { FormReading } from './form-reading.js';
import { wrong } from './form-refusals.js';

/** @returns null where its times cannot be told */
export function readSession(reading: FormReading, form: FormOf<typeof SessionForm>, field: string): SessionPlan | null {
  const { date, start, end, ...session } = form;
  const startsAt = reading.moment({ date: `${field}.date`, time: `${field}.start` }, date, start);
  const endsAt = startsAt && reading.moment({ date: `${field}.date`, time: `${field}.end` }, date, end);
  const ordered = startsAt && endsAt && (endsAt > startsAt || reading.refuse(`${field}.end`, wrong.endBeforeStart));
  if (form.pools.length === 0) reading.refuse(`${field}.date`, wrong.noPool);
  const rest = {
    ...session,
    field,
    id: form.id || null,
    fee: form.fee ?? 0,
    pools: form.pools.map((pool, place) => ({ ...pool, field: `${field}.pools.${place}`, id: pool.id || null })),
    programme: form.programme.flatMap((line, place) => readLine(reading, line, date, `${field}.programme.${place}`)),
  };
  return ordered && startsAt && endsAt ? { ...rest, startsAt, endsAt } : null;
}

function readLine(
  reading: FormReading,
  { time, ...line }: FormOf<typeof ProgrammeForm>,
  date: string,
  field: string,
): ProgrammePlan[] {
  if (isBlankLine({ time, ...line })) return [];
  if (!line.title) reading.refuse(`${field}.title`, wrong.lineTitle);
  return [
    {
      ...line,
      // Without a day the session itself is refused already: one sentence is enough.
      startsAt: time && date ? reading.moment({ date: `${field}.time`, time: `${field}.time` }, date, time) : null,
      speakers: reading.speakers(`${field}.speakers`, line.speakers),
    },
  ];
}
