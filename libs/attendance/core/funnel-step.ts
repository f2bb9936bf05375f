import { type FunnelPart, startOf } from '#events';
import { catalogue, formatDay } from '#ui/i18n';
import { countConfirmed } from '#registration';
import { countPresent } from './present-now.queries.js';
import { attendanceWords } from './attendance-words.js';
import { unidentifiedBeside } from './figure-groups.js';
import { latestUnidentified } from './unidentified.queries.js';

/** … → 出席 → …: distinct persons who came, with what they are a part of. Before the first session it is not yet. */
export const funnelStep: FunnelPart = {
  key: 'attendance',
  after: 'registration',
  permission: 'attendance.read',
  read: async (tx, { language }, { event, now }) => {
    const t = texts.of(language);
    const words = attendanceWords.of(language);
    const sessions = event.sessions.map(({ id }) => id);
    const present = await countPresent(tx, event.id, sessions);
    const start = startOf(event);
    if (present.registrations === 0 && (!start || now < start)) {
      const base = start ? [t.later(formatDay(start, event.zone, language, { year: false }))] : [];
      return [{ label: t.step, count: null, base }];
    }
    const [confirmed, unidentified] = [await countConfirmed(tx, event.id), await latestUnidentified(tx, sessions)];
    const base = [
      words.officeCount(present.offices),
      confirmed > 0 && t.ofConfirmed(((present.registrations / confirmed) * 100).toFixed(1)),
      present.headsOnly > 0 && words.headsOnly(present.headsOnly),
      unidentifiedBeside(unidentified, language),
    ];
    return [
      {
        label: t.step,
        count: present.persons,
        unit: t.unit,
        base: base.filter((part) => typeof part === 'string'),
        path: `events/${event.id}/attendance`,
      },
    ];
  },
};

const texts = catalogue({
  ja: {
    step: '出席',
    unit: '人',
    ofConfirmed: (percent: string) => `確定の ${percent}%`,
    later: (day: string) => `${day} から`,
  },
  en: {
    step: 'Present',
    unit: 'people',
    ofConfirmed: (percent: string) => `${percent}% of confirmed`,
    later: (day: string) => `from ${day}`,
  },
});
