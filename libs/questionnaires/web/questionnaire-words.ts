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
    until: (moment: string) => `${moment} まで`,
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
    until: (moment: string) => `until ${moment}`,
    requirement: { hard: 'Required', soft: 'Asked once', off: 'None' },
    between: ' · ',
  },
});
