import { catalogue } from '#ui/i18n';

/** The roles by name, and what each is for. */
export const roleTexts = catalogue({
  ja: {
    names: { owner: '管理者', organiser: '企画', reception: '受付', reviewer: '集計', viewer: '閲覧' },
    meanings: {
      owner: '職員の招待と権限、団体の設定、操作の記録、ほかのすべて',
      organiser: '催しと名簿をつくり、申込を受け、案内する',
      reception: '当日の受付と、申込の確認',
      reviewer: '名簿と催しを見て、集計する',
      viewer: '名簿と催しを見る',
    },
  },
  en: {
    names: { owner: 'Owner', organiser: 'Organiser', reception: 'Reception', reviewer: 'Reviewer', viewer: 'Viewer' },
    meanings: {
      owner: 'invites staff, gives roles, sets up the host body, reads the trail, and everything else',
      organiser: 'plans events, keeps the directory, takes applications, invites',
      reception: 'lets people in on the day, sees applications',
      reviewer: 'sees the directory and events, tallies',
      viewer: 'sees the directory and events',
    },
  },
});
