import type { FormOf } from '#ui/forms';
import { plainEntry } from '../core/entry-rules.js';
import type { EventPlan, Refusal, SeriesWish } from '../core/event-plan.js';
import { endOf } from '../core/event.rules.js';
import type { EventText, EventTexts } from '../core/event-view.js';
import { eachOwnText, ownTextNames } from '../core/own-texts.rules.js';
import { isBlankSession } from './blank-rows.js';
import type { EventForm, TextForm } from './event.form.js';
import { FormReading } from './form-reading.js';
import { wrong } from './form-refusals.js';
import { readSession } from './read-session-form.js';

/**
 * The event that was typed, in true types, with everything that must be put right in the order of the form. The plan is
 * to be carried out only where nothing was refused.
 * @param defaultZone of the host body
 */
export function readEvent(
  form: FormOf<typeof EventForm>,
  defaultZone: string,
): { plan: EventPlan; refused: Refusal[] } {
  const reading = new FormReading(form.zone, defaultZone);
  const series = readSeries(reading, form);
  const typed = form.sessions.map((session, place) => ({ session, field: `sessions.${place}` }));
  const meant = typed.filter(({ session }) => !isBlankSession(session));
  const sessions = meant.flatMap(({ session, field }) => readSession(reading, session, field) ?? []);
  const opensAt = reading.maybeMoment({ date: 'opensOn', time: 'opensAt' }, form.opensOn, form.opensAt, '00:00');
  // Recipes know the hour before there is a day.
  const deadlineAt = form.deadlineOn && form.deadlineAt;
  const deadline = reading.maybeMoment(
    { date: 'deadlineOn', time: 'deadlineAt' },
    form.deadlineOn,
    deadlineAt,
    '23:59',
  );
  const end = endOf({ sessions });
  if (deadline && end && sessions.length === meant.length && deadline > end)
    reading.refuse('deadlineOn', wrong.lateDeadline);
  if (opensAt && deadline && opensAt >= deadline) reading.refuse('opensOn', wrong.opensLate);
  const plan: EventPlan = {
    ...eachOwnText((name) => form[name]),
    series,
    forWhom: form.forWhom,
    texts: textsOf(form),
    zone: reading.zone,
    opensAt,
    deadline,
    joinUrl: form.joinUrl,
    contact: {
      name: form.contactName,
      phone: form.contactPhone,
      fax: form.contactFax,
      email: form.contactEmail,
    },
    protectedNames: form.protectedNames,
    entry: form.entry,
    membersUntil: reading.maybeMoment(
      { date: 'membersUntilOn', time: 'membersUntilOn' },
      form.membersUntilOn,
      '',
      '23:59',
    ),
    headcounts: form.headcounts,
    companions: form.companions,
    asksSupport: form.asksSupport,
    promotion: form.promotion,
    offerDays: form.offerDays ?? plainEntry.offerDays,
    choose: form.choose ?? plainEntry.choose,
    sessions,
  };
  return { plan, refused: reading.refused };
}

function readSeries(
  reading: FormReading,
  { number, newSeries, seriesId }: FormOf<typeof EventForm>,
): SeriesWish | null {
  if (newSeries) return { id: null, name: newSeries, number };
  if (seriesId) return { id: seriesId, name: '', number };
  if (number !== null) reading.refuse('number', wrong.numberAlone);
  return null;
}

function textsOf({ en, easy }: FormOf<typeof EventForm>): EventTexts {
  const [english, simple] = [textOf(en), textOf(easy)];
  return { ...(english && { en: english }), ...(simple && { 'ja-easy': simple }) };
}

function textOf(typed: FormOf<typeof TextForm>): EventText | null {
  const written = ownTextNames.filter((name) => typed[name]);
  return written.length > 0 ? Object.fromEntries(written.map((name) => [name, typed[name]])) : null;
}
