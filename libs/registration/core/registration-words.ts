import { catalogue } from '#ui/i18n';

/** Words for states and outcomes: the same on the result page, my page, staff pages and in mails. */
export const registrationWords = catalogue({
  ja: {
    state: { confirmed: '確定', waiting: 'キャンセル待ち', offered: '繰上案内中', pending: '承認待ち', cancelled: '取消', declined: '辞退' },
    rank: (n: number) => `${n}番目`,
    none: 'なし',
    san: (name: string) => `${name}さん`,
    sama: (name: string) => `${name}様`,
    of: (name: string) => `${name}様`,
    and: '・',
    role: { participant: '参加者', observer: 'オブザーバー', guest: '来賓', speaker: '講師', facilitator: '進行', staff: '職員' },
    channel: { link: 'メールのリンク', office: '事業所', staff: '電話・当日', paper: 'FAX・紙' },
    code: '受付番号',
    people: '参加する方',
    number: (n: number) => `${n}人`,
  },
  'ja-easy': {
    state: {
      confirmed: '{参加|さんか} できます', waiting: '{空|あ}くのを {待|ま}って います', offered: 'お{返事|へんじ}を {待|ま}って います', pending: '{主催者|しゅさいしゃ}が {考|かんが}えて います', cancelled: 'やめました', declined: 'ことわりました',
    },
    rank: (n: number) => `${n}{番目|ばんめ}`,
    none: 'なし',
    san: (name: string) => `${name}さん`,
    sama: (name: string) => `${name}さん`,
    of: (name: string) => `${name}さん`,
    and: '・ ',
    role: { participant: '{参加|さんか}する {人|ひと}', observer: '{見学|けんがく}する {人|ひと}', guest: 'お{客様|きゃくさま}', speaker: '{話|はな}す {人|ひと}', facilitator: '{進|すす}める {人|ひと}', staff: '{職員|しょくいん}' },
    channel: { link: 'メールの リンク', office: '{事業所|じぎょうしょ}', staff: '{電話|でんわ}', paper: '{紙|かみ}' },
    code: '{受付|うけつけ}{番号|ばんごう}',
    people: '{参加|さんか}する {人|ひと}',
    number: (n: number) => `${n}{人|にん}`,
  },
  en: {
    state: { confirmed: 'Confirmed', waiting: 'Waiting list', offered: 'Offered', pending: 'Awaiting approval', cancelled: 'Cancelled', declined: 'Declined' },
    rank: (n: number) => `no. ${n}`,
    none: 'None',
    san: (name: string) => name,
    sama: (name: string) => `Dear ${name}`,
    of: (name: string) => name,
    and: ', ',
    role: { participant: 'Participant', observer: 'Observer', guest: 'Guest', speaker: 'Speaker', facilitator: 'Facilitator', staff: 'Staff' },
    channel: { link: 'Mailed link', office: 'Office', staff: 'Phone / on the day', paper: 'Fax / paper' },
    code: 'Booking number',
    people: 'Who takes part',
    number: (n: number) => (n === 1 ? '1 person' : `${n} people`),
  },
}); // prettier-ignore
