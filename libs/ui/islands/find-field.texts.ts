import { catalogue } from '../i18n/catalogue.js';

export const findTexts = catalogue({
  ja: {
    search: '氏名・かな・事業所・催しで探す',
    all: '全体から探す',
    hint: '氏名・事業所・催し',
  },
  'ja-easy': {
    search: 'さがす',
    all: 'ぜんぶ から さがす',
    hint: 'さがす',
  },
  en: {
    search: 'Search by name, kana, office or event',
    all: 'Search everything',
    hint: 'Name, office, event',
  },
});
