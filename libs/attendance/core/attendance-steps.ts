import { type EventStep, type EventView, phaseOf, typedIn } from '#events';
import { rows } from '#platform';
import { catalogue } from '#ui/i18n';

/** On a day of the event, by its clocks, while it is not over. */
const isToday = ({ sessions, zone }: EventView, now: Date): boolean =>
  sessions.some(({ startsAt, endsAt }) => endsAt > now && typedIn(startsAt, zone).date === typedIn(now, zone).date);

const inHall = ({ sessions }: EventView): boolean =>
  sessions.some(({ pools }) => pools.some(({ mode }) => mode !== 'online'));

/** The desk, on the day. */
export const receptionStep: EventStep = {
  key: 'reception',
  after: 'invitations',
  permission: 'attendance.take',
  read: async (_tx, { language }, { event, now }) => {
    if (!isToday(event, now) || !inHall(event)) return null;
    const { title, detail, action } = texts.of(language).reception;
    return {
      tone: 'ok',
      about: 'desk',
      title,
      detail,
      action: { label: action, path: `events/${event.id}/reception` },
    };
  },
};

/** The list on paper, once it will hardly change any more. */
export const rosterStep: EventStep = {
  key: 'roster',
  after: 'reception',
  permission: 'attendance.read',
  read: async (_tx, { language }, { event, now }) => {
    const closed = phaseOf(event, now) === 'closed';
    if (!closed && !isToday(event, now)) return null;
    const { title, detail, action } = texts.of(language).roster;
    return { about: 'people', title, detail, action: { label: action, path: `events/${event.id}/attendance/roster` } };
  },
};

/** Afterwards, where nobody has noted who came: thanks and questionnaire go by it. */
export const attendanceStep: EventStep = {
  key: 'attendance',
  after: 'link',
  permission: 'attendance.take',
  async read(tx, { language }, { event, now }) {
    if (phaseOf(event, now) !== 'over') return null;
    const taken = await rows(
      tx,
      'select 1 from session_now n where n.event_id = $1 and exists (select 1 from attendance_fact where session_id = n.id) limit 1',
      [event.id],
    );
    if (taken.length > 0) return null;
    const { title, detail, action } = texts.of(language).attendance;
    return {
      tone: 'wait',
      about: 'note',
      title,
      detail,
      action: { label: action, path: `events/${event.id}/attendance` },
    };
  },
};

const texts = catalogue({
  ja: {
    reception: { title: '今日です。受付を開く', detail: '名前をさがして、来た方を押すと出席になります', action: '受付を開く' },
    roster: { title: '参加者の名簿を印刷する', detail: '当日の受付で使える名簿です', action: '名簿を開く' },
    attendance: {
      title: '出席がまだ記録されていません',
      detail: '記録がないあいだは、確定した方をみな出席とみなして、お礼とアンケートを送ります',
      action: '出席を記録する',
    },
  },
  en: {
    reception: { title: 'It is today: open the reception', detail: 'Find the name and tap whoever comes', action: 'Open the reception' },
    roster: { title: 'Print the list of participants', detail: 'For the desk on the day', action: 'Open the list' },
    attendance: {
      title: 'Attendance has not been noted yet',
      detail: 'As long as it is not, everybody with a seat counts as present for thanks and questionnaire',
      action: 'Note who came',
    },
  },
}); // prettier-ignore
