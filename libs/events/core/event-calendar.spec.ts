import ICAL from 'ical.js';
import { useDatabase } from '../../../test/support/database.js';
import { places, seminar, slot } from '../../../test/support/event-plans.js';
import { eventEntities, eventsDesk, organiser } from '../../../test/support/events-desk.js';
import { uuidv7, type WorkspaceView } from '#platform';
import { eventCalendar, hostCalendar } from './event-calendar.js';
import type { EventPlan } from './event-plan.js';
import type { EventView } from './event-view.js';

const test = useDatabase({ entities: eventEntities, now: '2026-11-01T00:00:00Z' });
const reader = {
  language: 'ja' as const,
  baseUrl: 'https://tsudoi.example',
  now: new Date('2026-11-01T00:00:00Z'),
  workspace: {
    slug: 'mizunohama',
    name: '瑞ノ浜はたらく支援ネットワーク',
    replyTo: 'jimukyoku@mizunohama.example',
  } satisfies Partial<WorkspaceView>,
  mailFrom: 'oshirase@tsudoi.example',
};

async function published(plan: EventPlan, cancelledFor?: string): Promise<EventView> {
  const { events } = eventsDesk(test);
  const [workspace, id] = [await test.workspace(), uuidv7()];
  await events.create(workspace, organiser, id, plan, 'draft');
  await events.publish(workspace, organiser, id);
  if (cancelledFor) await events.cancel(workspace, organiser, id, cancelledFor);
  return events.one(workspace, id);
}

/** What another program reads. */
function read(calendar: string) {
  const component = new ICAL.Component(ICAL.parse(calendar));
  const entries = component.getAllSubcomponents('vevent').map((entry) => {
    const event = new ICAL.Event(entry);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      location: event.location,
      description: event.description,
      start: event.startDate.toJSDate(),
      end: event.endDate.toJSDate(),
      utc: event.startDate.zone === ICAL.Timezone.utcTimezone,
      status: entry.getFirstPropertyValue('status'),
      url: entry.getFirstPropertyValue('url'),
    };
  });
  return {
    method: component.getFirstPropertyValue('method'),
    name: component.getFirstPropertyValue('x-wr-calname'),
    entries,
  };
}

describe('the calendar of an event', () => {
  it('holds each session in UTC, with title, place and the way back to the page', async () => {
    const event = await published(
      seminar({
        sessions: [
          slot({ title: '本会', pools: [places(), places({ mode: 'online', venue: '' })] }),
          slot({
            title: '交流会',
            startsAt: new Date('2026-12-11T09:00:00Z'),
            endsAt: new Date('2026-12-11T11:00:00Z'),
            pools: [places({ venue: '湊亭' })],
          }),
        ],
        joinUrl: 'https://meet.example/secret',
      }),
    );
    const calendar = eventCalendar(event, reader);
    const page = `https://tsudoi.example/w/mizunohama/events/${event.id}`;
    expect(read(calendar)).toEqual({
      method: 'PUBLISH',
      name: '瑞ノ浜はたらく支援ネットワーク',
      entries: [
        {
          uid: `${event.sessions[0]!.id}@tsudoi.example`, sequence: 0, status: 'CONFIRMED', url: page, utc: true,
          summary: `${event.title} 本会`, location: '会場 瑞ノ浜市民プラザ 3階 大会議室、オンライン', description: event.summary,
          start: new Date('2026-12-11T04:00:00Z'), end: new Date('2026-12-11T07:30:00Z'),
        },
        {
          uid: `${event.sessions[1]!.id}@tsudoi.example`, sequence: 0, status: 'CONFIRMED', url: page, utc: true,
          summary: `${event.title} 交流会`, location: '会場 湊亭', description: event.summary,
          start: new Date('2026-12-11T09:00:00Z'), end: new Date('2026-12-11T11:00:00Z'),
        },
      ],
    }); // prettier-ignore
    expect(calendar).not.toContain('secret');
  });

  it('names who holds it, and where to answer: the host, or the address that mails come from', async () => {
    const event = await published(seminar());
    const organizerIn = (calendar: string) => {
      const [entry] = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent');
      const organizer = entry!.getFirstProperty('organizer')!;
      return [organizer.getParameter('cn'), organizer.getFirstValue()];
    };
    expect(organizerIn(eventCalendar(event, reader))).toEqual([
      '瑞ノ浜はたらく支援ネットワーク',
      'mailto:jimukyoku@mizunohama.example',
    ]);
    const workspace = { slug: 'w', name: 'A "B"; C, D:\\ E', replyTo: null };
    const calendar = eventCalendar(event, { ...reader, workspace });
    expect(organizerIn(calendar)).toEqual(['A B ; C, D: E', 'mailto:oshirase@tsudoi.example']);
  });

  it('survives commas, semicolons, backslashes, line breaks and lines that look like its own', async () => {
    const nasty = 'A;B,C\\D "E" {会場|かいじょう}';
    const event = await published(
      seminar({
        title: nasty,
        summary: `一行目\nEND:VEVENT\r\nBEGIN:VALARM\n${'長い'.repeat(100)}🎉`,
        sessions: [slot({ pools: [places({ venue: nasty })] })],
      }),
    );
    const calendar = eventCalendar(event, reader);
    const [entry, ...others] = read(calendar).entries;
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      summary: 'A;B,C\\D "E" 会場',
      location: '会場 A;B,C\\D "E" 会場',
      description: expect.stringMatching(/^一行目\nEND:VEVENT\n+BEGIN:VALARM\n(長い){100}🎉$/u) as string,
    });
    const lines = calendar.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('takes a cancelled event out again', async () => {
    const event = await published(seminar(), '大雪のため');
    const { method, entries } = read(eventCalendar(event, reader));
    expect(method).toBe('CANCEL');
    expect(entries.map(({ status, sequence, description }) => ({ status, sequence, description }))).toEqual([
      { status: 'CANCELLED', sequence: 1, description: `${event.summary}\n大雪のため` },
    ]);
  });

  it('speaks the reader’s language where the organiser has written it', async () => {
    const event = await published(
      seminar({
        series: { id: null, name: 'はたらく支援セミナー', number: 12 },
        texts: { en: { title: 'How to listen' } },
      }),
    );
    const { entries } = read(eventCalendar(event, { ...reader, language: 'en' }));
    expect(entries).toMatchObject([
      {
        summary: 'How to listen',
        location: 'On site 瑞ノ浜市民プラザ 3階 大会議室',
        description: `はたらく支援セミナー No. 12\n${event.summary}`,
      },
    ]);
  });
});

describe('the calendar of a host', () => {
  it('holds every event, cancelled ones marked so', async () => {
    const events = [await published(seminar()), await published(seminar(), '大雪のため')];
    const { method, entries } = read(hostCalendar(events, reader));
    expect([method, entries.map(({ status }) => status)]).toEqual(['PUBLISH', ['CONFIRMED', 'CANCELLED']]);
  });
});
