import { uuidv7, type WorkspaceView } from '#platform';
import type { EventText, EventView, PoolView, ProgrammeItemView, SessionView } from '../core/event-view.js';
import { startOf } from '../core/event.rules.js';
import { versionOf } from '../core/event-version.js';
import type { NextEvent } from '../core/next-event.js';
import { typedIn } from '../core/zoned-time.js';
import { EventForm, PoolForm, ProgrammeForm, SessionForm, TextForm } from './event.form.js';
import { blankSession } from './form-rows.js';

/** An empty form: the host's own phone and address as the contact, one session with one place. */
export const blankForm = (workspace: WorkspaceView): EventForm =>
  Object.assign(new EventForm(), {
    id: uuidv7(),
    zone: workspace.zone,
    contactName: workspace.name,
    contactPhone: workspace.phone ?? '',
    contactEmail: workspace.replyTo ?? '',
    sessions: [blankSession()],
  });

/** The form for editing an event. */
export function formOf(event: EventView): EventForm {
  const [opens, deadline] = [typedIn(event.opensAt, event.zone), typedIn(event.deadline, event.zone)];
  return Object.assign(new EventForm(), {
    id: event.id,
    seen: versionOf(event),
    seriesId: event.series?.id ?? '',
    number: event.number === null ? '' : String(event.number),
    title: event.title,
    summary: event.summary,
    description: event.description,
    forWhom: event.forWhom,
    zone: event.zone,
    opensOn: opens.date,
    opensAt: opens.time,
    deadlineOn: deadline.date,
    deadlineAt: deadline.time,
    joinUrl: event.joinUrl ?? '',
    contactName: event.contact.name,
    contactPhone: event.contact.phone,
    contactFax: event.contact.fax,
    contactEmail: event.contact.email,
    protectedNames: event.protectedNames ? 'yes' : '',
    easy: textForm(event.texts['ja-easy']),
    en: textForm(event.texts.en),
    sessions: event.sessions.map((session) => sessionForm(session, event.zone)),
  });
}

/**
 * 次回をつくる: what repeats, on the proposed day. Speakers, number and join link are those of one time only. Opening and deadline
 * stay as many days before it as they were.
 */
export function nextForm({ last, proposed }: Pick<NextEvent, 'last' | 'proposed'>): EventForm {
  const form = formOf(last);
  const first = typedIn(startOf(last), last.zone).date;
  const moved = (day: string): string => (proposed && day ? shifted(day, daysFrom(first, proposed.day)) : '');
  return Object.assign(form, {
    id: uuidv7(),
    from: last.id,
    seen: '',
    number: '',
    joinUrl: '',
    opensOn: moved(form.opensOn),
    opensAt: proposed ? form.opensAt : '',
    deadlineOn: moved(form.deadlineOn),
    deadlineAt: proposed ? form.deadlineAt : '',
    sessions: form.sessions.map((session) =>
      Object.assign(session, {
        id: '',
        date: moved(session.date),
        pools: session.pools.map((pool) => Object.assign(pool, { id: '' })),
        programme: session.programme.map((line) => Object.assign(line, { speakers: '' })),
      }),
    ),
  });
}

const dayMs = 24 * 3_600_000;

const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

function sessionForm(session: SessionView, zone: string): SessionForm {
  const [start, end] = [typedIn(session.startsAt, zone), typedIn(session.endsAt, zone)];
  return Object.assign(new SessionForm(), {
    id: session.id,
    title: session.title,
    date: start.date,
    start: start.time,
    end: end.time,
    requirement: session.requirement,
    fee: session.fee === 0 ? '' : String(session.fee),
    pools: session.pools.map(poolForm),
    programme: session.programme.map((item) => programmeForm(item, zone)),
  });
}

const poolForm = (pool: PoolView): PoolForm =>
  Object.assign(new PoolForm(), {
    id: pool.id,
    mode: pool.mode,
    venue: pool.venue,
    venueNote: pool.venueNote,
    mapUrl: pool.mapUrl ?? '',
    capacity: pool.capacity === null ? '' : String(pool.capacity),
  });

const programmeForm = (item: ProgrammeItemView, zone: string): ProgrammeForm =>
  Object.assign(new ProgrammeForm(), {
    time: typedIn(item.startsAt, zone).time,
    title: item.title,
    note: item.note,
    pause: item.pause ? 'yes' : '',
    speakers: item.speakers
      .map(({ name, affiliation }) => (affiliation ? `${name} (${affiliation})` : name))
      .join('\n'),
  });

const textForm = (text: EventText = {}): TextForm => Object.assign(new TextForm(), text);
