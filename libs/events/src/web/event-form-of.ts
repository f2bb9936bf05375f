import { uuidv7, type WorkspaceView } from '#platform';
import type { EventText, EventView, PoolView, ProgrammeItemView, SessionView } from '../event-view.js';
import { versionOf } from '../event-version.js';
import { typedIn } from '../zoned-time.js';
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

/** 次回をつくる: everything of the last time but its days, its number and its link. */
export function nextForm(last: EventView): EventForm {
  const form = formOf(last);
  const sessions = form.sessions.map((session) =>
    Object.assign(session, { id: '', date: '', pools: session.pools.map((pool) => Object.assign(pool, { id: '' })) }),
  );
  return Object.assign(form, {
    id: uuidv7(), seen: '', number: '', opensOn: '', opensAt: '', deadlineOn: '', deadlineAt: '', joinUrl: '', sessions,
  }); // prettier-ignore
}

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
