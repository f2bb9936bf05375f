import type { EventManifest } from '#events/web';
import type { Manifest } from '#platform';
import type { RegistrationManifest } from '#registration/web';
import { attendanceStep, receptionStep, rosterStep } from './core/attendance-steps.js';
import { funnelStep } from './core/funnel-step.js';
import { joinPart } from './web/join-part.js';
import { officePastPart } from './web/office-past-part.js';

/** What attendance brings to the house. */
export const attendanceParts: Manifest & EventManifest & RegistrationManifest = {
  permissions: {
    'attendance.take': ['owner', 'organiser', 'reception'],
    'attendance.read': ['owner', 'organiser', 'reception', 'reviewer', 'viewer'],
  },
  verbs: {
    'attendance.marked': { ja: '出席を記録した', en: 'recorded attendance' },
    'attendance.undone': { ja: '出席の記録を戻した', en: 'took a record of attendance back' },
    'attendance.unidentified-counted': {
      ja: 'お名前を確認できていない方の人数を記録した',
      en: 'counted viewers nobody can name',
    },
  },
  notices: {
    'attendance.walked-in': { ja: '受け付けて、出席を記録しました。', en: 'Taken in and marked present.' },
  },
  tabs: [
    {
      key: 'attendance',
      after: 'applications',
      path: 'attendance',
      label: { ja: '当日', en: 'On the day' },
      permission: 'attendance.read',
    },
  ],
  steps: [receptionStep, rosterStep, attendanceStep],
  funnel: [funnelStep],
  mine: [joinPart],
  office: [officePastPart],
};
