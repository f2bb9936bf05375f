import { type FunnelPart, startOf } from '#events';
import { formatDay } from '#ui/i18n';
import { countConfirmed } from '#registration';
import { countPresent } from '../core/present-now.queries.js';
import { attendanceWords } from '../core/attendance-words.js';
import { unidentifiedBeside } from '../core/figure-groups.js';
import { latestUnidentified } from '../core/unidentified.queries.js';
import { attendanceTexts } from './attendance.texts.js';

/** … → 出席 → …: distinct persons who came, with what they are a part of. Before the first session it is not yet. */
export const funnelStep: FunnelPart = {
  key: 'attendance',
  order: 40,
  permission: 'attendance.read',
  step: async (tx, visit, event) => {
    const t = attendanceTexts.of(visit.language);
    const words = attendanceWords.of(visit.language);
    const sessions = event.sessions.map(({ id }) => id);
    const present = await countPresent(tx, event.id, sessions);
    const start = startOf(event);
    if (present.registrations === 0 && (!start || visit.now < start)) {
      return {
        label: t.step,
        count: '−',
        base: start ? [t.later(formatDay(start, event.zone, visit.language, { year: false }))] : [],
      };
    }
    const [confirmed, unidentified] = [await countConfirmed(tx, event.id), await latestUnidentified(tx, sessions)];
    const base = [
      words.officeCount(present.offices),
      confirmed > 0 && t.ofConfirmed(((present.registrations / confirmed) * 100).toFixed(1)),
      present.headsOnly > 0 && words.headsOnly(present.headsOnly),
      unidentifiedBeside(unidentified, visit.language),
    ];
    return {
      label: t.step,
      count: present.persons,
      unit: t.unit,
      base: base.filter((part) => typeof part === 'string'),
      href: `/w/${visit.workspace.slug}/staff/events/${event.id}/attendance`,
    };
  },
};
