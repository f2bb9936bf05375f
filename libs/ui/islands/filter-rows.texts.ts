import { catalogue } from '../i18n/catalogue.js';

export const filterTexts = catalogue({
  ja: {
    list: 'この一覧から探す',
    search: '探す',
    shown: (rows: number, of: number) => `このページの${of}行のうち ${rows}行`,
  },
  'ja-easy': {
    list: 'ここから さがす',
    search: 'さがす',
    shown: (rows: number, of: number) => `この ページの ${of}の うち ${rows}`,
  },
  en: {
    list: 'Search this list',
    search: 'Search',
    shown: (rows: number, of: number) => `${rows} of ${of} rows on this page`,
  },
});
