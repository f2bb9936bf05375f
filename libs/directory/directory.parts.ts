import type { Manifest } from '#platform';
import { findImports, findOffices, findPeople } from './core/audit-subjects.js';

/** What directory brings to the house. */
export const directoryParts: Manifest = {
  permissions: {
    'directory.read': ['owner', 'organiser', 'reviewer', 'viewer'],
    'directory.edit': ['owner', 'organiser'],
  },
  verbs: {
    'office.added': { ja: '事業所・機関を追加した', en: 'added an office' },
    'office.edited': { ja: '事業所・機関を直した', en: 'edited an office' },
    'person.added': { ja: '人を追加した', en: 'added a person' },
    'person.edited': { ja: '人を直した', en: 'edited a person' },
    'directory.imported': { ja: '名簿にファイルを取り込んだ', en: 'imported a file into the directory' },
  },
  subjects: {
    office: { ja: '事業所・機関', en: 'office', find: findOffices },
    person: { ja: '人', en: 'person', find: findPeople },
    import: { ja: '取り込み', en: 'import', find: findImports },
  },
  navigation: [
    {
      key: 'directory',
      after: 'events',
      href: (slug) => `/w/${slug}/staff/offices`,
      label: { ja: '名簿', en: 'Directory' },
      permission: 'directory.read',
    },
  ],
  notices: {
    'directory-imported': { ja: '取り込みました。', en: 'The file was taken in.' },
  },
};
