import { uuidv7, type WorkspaceView } from '#platform';
import type { FormOf, TypedOf } from '#ui/forms';
import { daysFrom, shifted } from '../core/calendar-days.js';
import { plainEntry } from '../core/entry-rules.js';
import type { EventText, EventView, ProgrammeItemView, SessionView } from '../core/event-view.js';
import { startOf } from '../core/event.rules.js';
import { versionOf } from '../core/event-version.js';
import type { NextEvent } from '../core/next-event.js';
import { eachOwnText } from '../core/own-texts.rules.js';
import { typedIn } from '../core/zoned-time.js';
import { EventForm, type ProgrammeForm, type SessionForm } from './event.form.js';
import { blankSession } from './form-rows.js';

/** An empty form: the host's own phone and address as the contact, one session with one place. */
export const blankForm = (workspace: WorkspaceView): TypedOf<typeof EventForm> => ({
  ...EventForm.blank({
    id: uuidv7(),
    zone: workspace.zone,
    contactName: workspace.name,
    contactPhone: workspace.phone ?? '',
    contactEmail: workspace.replyTo ?? '',
    offerDays: plainEntry.offerDays,
    choose: plainEntry.choose,
  }),
  sessions: [blankSession()],
});

/** The form for editing an event. */
export function formOf(event: EventView): TypedOf<typeof EventForm> {
  const [opens, deadline] = [typedIn(event.opensAt, event.zone), typedIn(event.deadline, event.zone)];
  const { contact } = event;
  return EventForm.of({
    ...event,
    ...unsaid,
    seen: versionOf(event),
    seriesId: event.series?.id ?? '',
    opensOn: opens.date,
    opensAt: opens.time,
    deadlineOn: deadline.date,
    deadlineAt: deadline.time,
    membersUntilOn: typedIn(event.membersUntil, event.zone).date,
    contactName: contact.name,
    contactPhone: contact.phone,
    contactFax: contact.fax,
    contactEmail: contact.email,
    easy: textsOf(event.texts['ja-easy']),
    en: textsOf(event.texts.en),
    sessions: event.sessions.map((session) => sessionOf(session, event.zone)),
  });
}

/** What a form asks for once and no event keeps. */
const unsaid = {
  from: '',
  add: '',
  remove: '',
  keep: '',
  take: '',
  recipe: '',
  reckonedFrom: '',
  ways: [],
  waysSeen: '',
  usualMails: false,
  fewerPlaces: false,
  newSeries: '',
};

/**
 * 次回をつくる: what repeats, on the proposed day. Speakers, number and join link are those of one time only. Opening and deadline
 * stay as many days before it as they were.
 */
export function nextForm({ last, proposed }: Pick<NextEvent, 'last' | 'proposed'>): TypedOf<typeof EventForm> {
  const form = formOf(last);
  const first = typedIn(startOf(last), last.zone).date;
  const moved = (day: string): string => (proposed && day ? shifted(day, daysFrom(first, proposed.day)) : '');
  return {
    ...form,
    id: uuidv7(),
    from: last.id,
    seen: '',
    number: '',
    joinUrl: '',
    opensOn: moved(form.opensOn),
    opensAt: proposed ? form.opensAt : '',
    deadlineOn: moved(form.deadlineOn),
    deadlineAt: proposed ? form.deadlineAt : '',
    membersUntilOn: moved(form.membersUntilOn),
    sessions: form.sessions.map((session) => ({
      ...session,
      id: '',
      date: moved(session.date),
      pools: session.pools.map((pool) => ({ ...pool, id: '' })),
      programme: session.programme.map((line) => ({ ...line, speakers: '' })),
    })),
  };
}

function sessionOf(session: SessionView, zone: string): FormOf<typeof SessionForm> {
  const [start, end] = [typedIn(session.startsAt, zone), typedIn(session.endsAt, zone)];
  return {
    ...session,
    date: start.date,
    start: start.time,
    end: end.time,
    fee: session.fee || null,
    programme: session.programme.map((item) => lineOf(item, zone)),
  };
}

const lineOf = (item: ProgrammeItemView, zone: string): FormOf<typeof ProgrammeForm> => ({
  ...item,
  time: typedIn(item.startsAt, zone).time,
  speakers: item.speakers.map(({ name, affiliation }) => (affiliation ? `${name} (${affiliation})` : name)).join('\n'),
});

const textsOf = (text: EventText = {}) => eachOwnText((name) => text[name] ?? '');
