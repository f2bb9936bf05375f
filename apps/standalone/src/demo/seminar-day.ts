import { Attendance, type Statement } from '#attendance';
import { Events, type EventView } from '#events';
import { uuidv7 } from '#platform';
import { Questionnaires } from '#questionnaires';
import { type Part, proxies, unknownViewers, walkIns } from './held-seminar.js';
import { questionnaire } from './questions.js';
import type { Deed, Scene, Stage } from './stage.js';

/** Somebody registered for the seminar, and what will become of it. */
export interface Guest extends Part {
  name: string;
  registrationId: string;
  /** of the page of their application */
  token: string;
}

interface Hall {
  stage: Stage;
  scene: Scene;
  eventId: string;
  day: string;
  /** filled by the applications before */
  guests: readonly Guest[];
}

const minute = 60_000;

/** The day before, the day, and what is written down after it. */
export function seminarDay(hall: Hall): Deed[] {
  const { calendar } = hall.stage;
  const at = (time: string) => calendar.at(hall.day, time);
  return [
    { at: calendar.at(calendar.before(hall.day, 1), '15:20'), line: 'アンケートを公開', act: () => ask(hall) },
    { at: at('10:10'), line: '当日: 欠席の電話', act: () => markAll(hall, 'excused', 'excused') },
    { at: at('13:02'), line: '当日: 受付とオンライン', act: () => receive(hall) },
    { at: at('16:38'), line: '当日: 出席をまとめる', act: () => close(hall) },
  ];
}

/** Open for answers until well after today, so that a link of the demo can still be tried. */
async function ask({ stage, scene, eventId }: Hall): Promise<void> {
  const faces = stage.face(Questionnaires);
  const organiser = scene.staff['organiser']!;
  const closesAt = stage.calendar.at(stage.calendar.day(20), '17:00');
  const id = uuidv7();
  await faces.begin(scene.workspaceId, organiser, id, { eventId }, 'empty');
  const { refused } = await faces.save(scene.workspaceId, organiser, id, questionnaire(closesAt), '', true);
  if (refused.length > 0) throw new Error(refused.map(({ field, sentence }) => `${field} ${sentence.ja}`).join('; '));
}

/** In the hall one after the other, then before the screens, and at last those whom nobody expected. */
async function receive(hall: Hall): Promise<void> {
  const { stage, guests } = hall;
  const event = await eventOf(hall);
  const here = guests.filter(({ came }) => came === 'present' || came === 'proxy');
  const onsite = here.filter(({ mode }) => mode === 'onsite');
  const joining = here.filter(({ mode }) => mode === 'online');
  for (const guest of onsite) {
    await mark(hall, event, guest, guest.came as Statement);
    stage.clock.advance(0.6 * minute);
  }
  for (const guest of joining) {
    await join(hall, event, guest);
    stage.clock.advance(0.4 * minute);
  }
  for (const walkIn of walkIns) {
    const { id: sessionId, pools } = event.sessions[0]!;
    const seat = { idempotencyKey: uuidv7(), sessionId, poolId: pools[0]!.id };
    await stage.face(Attendance).walkIn(hall.scene.workspaceId, hall.scene.staff['reception']!, hall.eventId, { ...seat, ...walkIn });
    stage.clock.advance(minute);
  }
} // prettier-ignore

/** By their own button; a proxy has none, so the reception writes it down. */
async function join(hall: Hall, event: EventView, guest: Guest): Promise<void> {
  if (guest.came === 'proxy') return mark(hall, event, guest, 'proxy');
  const { stage, scene } = hall;
  const [session] = event.sessions;
  await stage.face(Attendance).join(scene.workspaceId, guest.token, session!.id, [guest.registrationId]);
}

async function close(hall: Hall): Promise<void> {
  const { stage, scene, eventId } = hall;
  await markAll(hall, 'absent', 'absent');
  const [session] = (await eventOf(hall)).sessions;
  const source = '会議の画面に出ていた名前から';
  await stage
    .face(Attendance)
    .countUnidentified(scene.workspaceId, scene.staff['organiser']!, eventId, session!.id, unknownViewers, source);
}

async function markAll(hall: Hall, came: Part['came'], kind: Statement): Promise<void> {
  const event = await eventOf(hall);
  for (const guest of hall.guests.filter((one) => one.came === came)) {
    await mark(hall, event, guest, kind);
    hall.stage.clock.advance(minute);
  }
}

function mark({ stage, scene, eventId }: Hall, event: EventView, guest: Guest, kind: Statement): Promise<void> {
  const { registrationId, name } = guest;
  const note = kind === 'proxy' ? (proxies[name] ?? '') : '';
  const tap = { registrationId, sessionId: event.sessions[0]!.id, clientKey: uuidv7() };
  const reception = scene.staff['reception']!;
  return stage
    .face(Attendance)
    .mark(scene.workspaceId, reception, eventId, { ...tap, kind, source: 'reception', note });
}

const eventOf = ({ stage, scene, eventId }: Hall): Promise<EventView> =>
  stage.face(Events).one(scene.workspaceId, eventId);
