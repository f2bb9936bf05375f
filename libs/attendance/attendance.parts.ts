import type { Manifest } from '#platform';

/** What attendance brings to the house. */
export const attendanceParts: Manifest = {
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
};
