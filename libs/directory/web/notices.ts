import { registerNotices } from '#ui';

registerNotices({
  'directory-imported': { ja: '取り込みました。', en: 'The file was taken in.' },
});
