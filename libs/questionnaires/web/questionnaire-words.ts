import { catalogue } from '#ui/i18n';

/** Words for what a questionnaire is, the same on every staff page. */
export const questionnaireWords = catalogue({
  ja: {
    tab: 'アンケート',
    stage: { draft: '下書き', open: '公開中', closed: '締切' },
    anonymity: { named: '記名', office: '事業所のみ' },
    version: (n: number) => `第${n}版`,
    invited: (n: number) => `お願い ${n}人`,
    answered: (n: number) => `回答 ${n}人`,
    copies: (n: number) => `配布 ${n}部`,
    until: (moment: string) => `${moment} まで`,
    occasion: { before: '事前', after: '事後', later: '後日' },
    alone: '催しに属さないアンケート',
    channel: { personal: 'リンク', office: '事業所のリンク', public: '公開リンク', paper: '紙', import: 'ファイル' },
    requirement: { hard: '必須', soft: 'たずねる', off: 'なし' },
    between: '・',
  },
  en: {
    tab: 'Questionnaire',
    stage: { draft: 'Draft', open: 'Open', closed: 'Closed' },
    anonymity: { named: 'Named', office: 'Office only' },
    version: (n: number) => `version ${n}`,
    invited: (n: number) => `${n} asked`,
    answered: (n: number) => `${n} answered`,
    copies: (n: number) => (n === 1 ? '1 copy out' : `${n} copies out`),
    until: (moment: string) => `until ${moment}`,
    occasion: { before: 'before the event', after: 'after the event', later: 'months later' },
    alone: 'Belongs to no event',
    channel: { personal: 'Link', office: 'Link of the office', public: 'Public link', paper: 'Paper', import: 'File' },
    requirement: { hard: 'Required', soft: 'Asked once', off: 'None' },
    between: ' · ',
  },
});
