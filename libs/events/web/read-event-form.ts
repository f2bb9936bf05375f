import { canonicalEmail, isUuid } from '#platform';
import type { EventPlan, Refusal, SeriesWish } from '../core/event-plan.js';
import { endOf } from '../core/event.rules.js';
import type { EventText, EventTexts } from '../core/event-view.js';
import type { EventForm, TextForm } from './event.form.js';
import { FormReading } from './form-reading.js';
import { wrong } from './form-refusals.js';
import { isBlankSession, readSession } from './read-session-form.js';

/**
 * The event that was typed, in true types, with everything that must be put right in the order of the form. The plan is
 * to be carried out only where nothing was refused.
 * @param defaultZone of the host body
 */
export function readEvent(form: EventForm, defaultZone: string): { plan: EventPlan; refused: Refusal[] } {
  const reading = new FormReading(form.zone, defaultZone);
  const series = readSeries(reading, form);
  if (!form.title) reading.refuse('title', wrong.title);
  const typed = form.sessions.map((session, place) => ({ session, field: `sessions.${place}` }));
  const meant = typed.filter(({ session }) => !isBlankSession(session));
  const sessions = meant.flatMap(({ session, field }) => readSession(reading, session, field) ?? []);
  const opensAt = reading.maybeMoment({ date: 'opensOn', time: 'opensAt' }, form.opensOn, form.opensAt, '00:00');
  const deadline = reading.maybeMoment(
    { date: 'deadlineOn', time: 'deadlineAt' },
    form.deadlineOn,
    form.deadlineAt,
    '23:59',
  );
  const end = endOf({ sessions });
  if (deadline && end && sessions.length === meant.length && deadline > end)
    reading.refuse('deadlineOn', wrong.lateDeadline);
  if (opensAt && deadline && opensAt >= deadline) reading.refuse('opensOn', wrong.opensLate);
  const plan: EventPlan = {
    series,
    title: form.title,
    summary: form.summary,
    description: form.description,
    forWhom: form.forWhom,
    texts: textsOf(form),
    zone: reading.zone,
    opensAt,
    deadline,
    joinUrl: reading.link('joinUrl', form.joinUrl),
    contact: {
      name: form.contactName,
      phone: form.contactPhone,
      fax: form.contactFax,
      email: readEmail(reading, form),
    },
    protectedNames: form.protectedNames === 'yes',
    sessions,
  };
  return { plan, refused: reading.refused };
}

function readSeries(reading: FormReading, form: EventForm): SeriesWish | null {
  const number = reading.wholeNumber('number', form.number, 100_000, wrong.number);
  if (form.newSeries) return { id: null, name: form.newSeries, number };
  if (isUuid(form.seriesId)) return { id: form.seriesId, name: '', number };
  if (number !== null) reading.refuse('number', wrong.numberAlone);
  return null;
}

function readEmail(reading: FormReading, { contactEmail }: EventForm): string {
  if (!contactEmail) return '';
  return canonicalEmail(contactEmail) ?? reading.refuse('contactEmail', wrong.email) ?? '';
}

function textsOf({ en, easy }: EventForm): EventTexts {
  const [english, simple] = [textOf(en), textOf(easy)];
  return { ...(english && { en: english }), ...(simple && { 'ja-easy': simple }) };
}

function textOf({ title, summary, description }: TextForm): EventText | null {
  const text = { ...(title && { title }), ...(summary && { summary }), ...(description && { description }) };
  return Object.keys(text).length > 0 ? text : null;
}
