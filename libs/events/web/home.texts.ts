import { catalogue } from '#ui/i18n';

export const homeTexts = catalogue({
  ja: {
    about: (host: string) => `${host}の催しのご案内と申し込み。`,
    coming: 'これからの催し',
    past: 'これまでの催し',
    none: '今、案内している催しはありません。',
    ask: '次の催しについては、お問い合わせください。',
    subscribe: '催しの日程をカレンダーで受け取る',
    subscribeVerb: 'カレンダーに登録する',
    subscribeHow: 'このリンクをカレンダーに登録すると、新しい催しや変更が自動で入ります。',
    sessions: (count: number) => `全${count}枠`,
  },
  'ja-easy': {
    about: (host: string) => `${host}の {集|あつ}まりの {案内|あんない}です。`,
    coming: 'これからの {集|あつ}まり',
    past: '{終|お}わった {集|あつ}まり',
    none: '{今|いま}、{集|あつ}まりは ありません。',
    ask: '{次|つぎ}の {集|あつ}まりは、{聞|き}いて ください。',
    subscribe: 'カレンダーに {入|い}れる',
    subscribeVerb: 'カレンダーに {入|い}れる',
    subscribeHow: 'この リンクを カレンダーに {入|い}れて ください。{新|あたら}しい {集|あつ}まりが わかります。',
    sessions: (count: number) => `ぜんぶで ${count}{回|かい}`,
  },
  en: {
    about: (host: string) => `Events of ${host}: what is coming, and how to apply.`,
    coming: 'Coming events',
    past: 'Past events',
    none: 'There are no events at the moment.',
    ask: 'Please ask us about the next ones.',
    subscribe: 'Subscribe to the calendar',
    subscribeVerb: 'Add to my calendar',
    subscribeHow: 'Add this link to your calendar program: new events and changes appear by themselves.',
    sessions: (count: number) => `(${count} sessions)`,
  },
});
