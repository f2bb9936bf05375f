import { catalogue } from '#ui/i18n';

export const formTexts = catalogue({
  ja: {
    newTitle: '新しい催し',
    editTitle: '催しを編集',
    events: '催し',
    what: '催しの基本情報',
    seriesChoice: (name: string, next: number) => `${name}(次は第${next}回)`,
    session: (ordinal: number) => `日程枠 ${ordinal}`,
    addSession: '日程枠を追加',
    addSessionLikeFirst: '最初の日程枠と同じ時間・参加方法で追加',
    removeSession: 'この日程枠を外す',
    pool: (ordinal: number) => `参加方法と定員 ${ordinal}`,
    addPool: '参加方法を追加',
    removePool: '外す',
    removePoolOf: (ordinal: number) => `参加方法と定員 ${ordinal} を外す`,
    programme: 'プログラム',
    addLines: 'プログラムの行を追加',
    removeLine: '外す',
    removeLineOf: (ordinal: number) => `プログラム ${ordinal}行目を外す`,
    applying: '申し込み',
    contact: '問い合わせ先',
    languages: 'ほかのことば',
    languagesHint: '空欄のところは、日本語のまま出ます。',
    easy: 'やさしい日本語',
    english: '英語',
    zone: (name: string) => `タイムゾーン(${name})`,
    save: '保存する',
    saveDraft: '下書きを保存する',
    saveIdea: '構想として残す',
    tells: (n: number) =>
      n === 0
        ? 'まだ、ご案内した方も申し込んだ方もいません。日時や会場を変えても、メールは送りません。'
        : `日時、会場、参加方法、参加リンクを変えて保存すると、${n}人にメールで知らせます(ご案内してお返事のない方、キャンセル待ちの方、確定した方)。`,
    tellsNot: (n: number) => `メールアドレスのない${n}人には届きません。電話などでお知らせください。`,
  },
  en: {
    newTitle: 'New event',
    editTitle: 'Edit event',
    events: 'Events',
    what: 'What it is',
    seriesChoice: (name: string, next: number) => `${name} (next: No. ${next})`,
    session: (ordinal: number) => `Session ${ordinal}`,
    addSession: 'Add a session',
    addSessionLikeFirst: 'Add one with the hours and ways of the first',
    removeSession: 'Remove this session',
    pool: (ordinal: number) => `Way of taking part ${ordinal}`,
    addPool: 'Add a way of taking part',
    removePool: 'Remove',
    removePoolOf: (ordinal: number) => `Remove way of taking part ${ordinal}`,
    programme: 'Programme',
    addLines: 'Add programme lines',
    removeLine: 'Remove',
    removeLineOf: (ordinal: number) => `Remove programme line ${ordinal}`,
    applying: 'Applications',
    contact: 'Contact',
    languages: 'Other languages',
    languagesHint: 'What is empty is shown in Japanese.',
    easy: 'Easy Japanese',
    english: 'English',
    zone: (name: string) => `Time zone (${name})`,
    save: 'Save',
    saveDraft: 'Save the draft',
    saveIdea: 'Keep as an idea',
    tells: (n: number) =>
      n === 0
        ? 'Nobody has been invited or has applied yet. No mail is sent when you change time or venue.'
        : `When you change time, venue, way of taking part or join link and save, ${n === 1 ? '1 person is' : `${n} people are`} told by mail: the invited who have not answered, the waiting and the confirmed.`,
    tellsNot: (n: number) =>
      n === 1
        ? '1 person has no e-mail address. Please tell them by phone.'
        : `${n} people have no e-mail address. Please tell them by phone.`,
  },
});
