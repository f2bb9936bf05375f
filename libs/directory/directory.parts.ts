import type { Manifest } from '#platform';
import { ownFinders } from './core/find/own-finders.js';
import type { DirectoryManifest } from './web/directory-registry.js';
import { findImports, findOffices, findPeople } from './core/audit-subjects.js';

/** What directory brings to the house. */
export const directoryParts: Manifest & DirectoryManifest = {
  finders: ownFinders,
  search: (slug) => `/w/${slug}/staff/finds`,
  permissions: {
    // each kind of thing that is found has its own permission
    'directory.find': ['owner', 'organiser', 'reception', 'reviewer', 'viewer'],
    'directory.read': ['owner', 'organiser', 'reviewer', 'viewer'],
    'directory.edit': ['owner', 'organiser'],
  },
  verbs: {
    'office.added': { ja: '事業所・機関を追加した', en: 'added an office' },
    'office.edited': { ja: '事業所・機関を直した', en: 'edited an office' },
    'person.added': { ja: '人を追加した', en: 'added a person' },
    'person.edited': { ja: '人を直した', en: 'edited a person' },
    'offices.changed': { ja: '事業所・機関をまとめて直した', en: 'edited offices in bulk' },
    'people.changed': { ja: '人をまとめて直した', en: 'edited people in bulk' },
    'offices.merged': { ja: '事業所・機関を1つにした', en: 'merged two offices' },
    'people.merged': { ja: '人を1つにした', en: 'merged two people' },
    'offices.parted': { ja: '1つにした事業所・機関を元に戻した', en: 'undid a merge of offices' },
    'people.parted': { ja: '1つにした人を元に戻した', en: 'undid a merge of people' },
    'offices.told-apart': { ja: '似た事業所・機関を別のものとした', en: 'said that two offices are not the same' },
    'people.told-apart': { ja: '似た人を別の人とした', en: 'said that two people are not the same' },
    'office.deleted': { ja: '事業所・機関を名簿から消した', en: 'deleted an office' },
    'person.deleted': { ja: '人を名簿から消した', en: 'deleted a person' },
    'directory.imported': { ja: '名簿にファイルを取り込んだ', en: 'imported a file into the directory' },
  },
  subjects: {
    office: { ja: '事業所・機関', en: 'office', find: findOffices },
    person: { ja: '人', en: 'person', find: findPeople },
    bulk: { ja: 'まとめての変更', en: 'change in bulk' },
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
    'directory-merged': {
      ja: '1つにしました。30日以内なら「重複」のページから元に戻せます。',
      en: 'Merged. Within thirty days it can be undone on the page “Doubles”.',
    },
    'directory-parted': { ja: '元に戻しました。', en: 'Both are there again.' },
    'directory-deleted': { ja: '名簿から消しました。', en: 'Deleted from the directory.' },
    'directory-changed': { ja: '名簿を直しました。', en: 'The directory was changed.' },
    'directory-imported': { ja: '取り込みました。', en: 'The file was taken in.' },
  },
};
