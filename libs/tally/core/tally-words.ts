import { catalogue, type Language, plainText } from '#ui/i18n';
import { wordingIn } from '#questionnaires';
import { decimalText, symbols } from './rounding.rules.js';
import type { TallyItem } from './tally.rules.js';
import type { Break } from './tally-spec.js';

/** Words of tables, the same on the page and in files. */
export const tallyWords = catalogue({
  ja: {
    all: '全体',
    n: 'n',
    count: '回答数',
    people: '人数',
    percent: '割合(%)',
    noAnswer: '無回答',
    invalid: '無効',
    illegible: '判読不能',
    sum: '計(n)',
    marks: '延べ回答数',
    mt: 'M.T.(%)',
    top: '上位2つ',
    topOf: (labels: string) => `上位2つ(${labels})`,
    topOfScored: '上位2つ(点のある回答のうち)',
    valueOrPercent: '値・割合(%)',
    difference: '差',
    group: '区分',
    invited: '配布',
    undelivered: '不到達',
    returned: '回収',
    valid: '有効',
    returnRate: '回収率(%)',
    validRate: '有効回答率(%)',
    number: (n: number) => `問${n}`,
    earlier: '前の版の設問',
    break: { none: 'なし(単純集計)', officeKind: '種別', district: '地域', mode: '参加方法', role: '役割', attendance: '出席' },
    unknown: { none: '不明', officeKind: '種別の記録なし', district: '地域の記録なし', mode: '参加方法の記録なし', role: '役割の記録なし', attendance: '出席の記録なし' },
    mode: { onsite: '会場', online: 'オンライン', satellite: 'サテライト会場' },
    role: { participant: '参加者', observer: 'オブザーバー', guest: '来賓', speaker: '講師', facilitator: '進行', staff: '職員' },
    attendance: { present: '出席', proxy: '代理', excused: '欠席連絡', absent: '欠席' },
    base: { A: 'その質問の対象になった人', B: 'その質問に答えた人' },
    unrated: '評価なし',
    between: '・',
  },
  en: {
    all: 'All',
    n: 'n',
    count: 'Answers',
    people: 'People',
    percent: 'Per cent',
    noAnswer: 'No answer',
    invalid: 'Invalid',
    illegible: 'Illegible',
    sum: 'Total (n)',
    marks: 'Marks in all',
    mt: 'M.T. (%)',
    top: 'Top two',
    topOf: (labels: string) => `Top two (${labels})`,
    topOfScored: 'Top two (of scored answers)',
    valueOrPercent: 'Value or per cent',
    difference: 'Difference',
    group: 'Group',
    invited: 'Distributed',
    undelivered: 'Undelivered',
    returned: 'Returned',
    valid: 'Valid',
    returnRate: 'Return rate (%)',
    validRate: 'Valid rate (%)',
    number: (n: number) => `Q${n}`,
    earlier: 'Item of an earlier version',
    break: { none: 'None (simple tables)', officeKind: 'Kind of office', district: 'District', mode: 'Mode', role: 'Role', attendance: 'Attendance' },
    unknown: { none: 'Not known', officeKind: 'Kind not known', district: 'District not known', mode: 'Mode not known', role: 'Role not known', attendance: 'Attendance not known' },
    mode: { onsite: 'On site', online: 'Online', satellite: 'Satellite site' },
    role: { participant: 'Participant', observer: 'Observer', guest: 'Guest', speaker: 'Speaker', facilitator: 'Facilitator', staff: 'Staff' },
    attendance: { present: 'Present', proxy: 'Proxy', excused: 'Excused', absent: 'Absent' },
    base: { A: 'whom the question concerned', B: 'who answered the question' },
    unrated: 'No rating',
    between: ' · ',
  },
}); // prettier-ignore

/** ▲ more than all together · ▽ fewer */
export const markSigns = { more: '▲', fewer: '▽' } as const;

/** What a group is called: kinds and districts are the host's own words. */
export function groupWord(by: Break, group: string | null, language: Language): string {
  const t = tallyWords.of(language);
  if (group === null) return t.all;
  if (group === '') return t.unknown[by];
  const words: Record<string, string> = by === 'mode' || by === 'role' || by === 'attendance' ? t[by] : {};
  return Object.hasOwn(words, group) ? words[group]! : group;
}

export const itemLabel = ({ texts }: Pick<TallyItem, 'texts'>, language: Language): string =>
  plainText(wordingIn(texts, language).wording.label);

/** 問1; an item that is asked no more has no number. */
export function itemNumber({ number }: TallyItem, language: Language): string {
  const t = tallyWords.of(language);
  return number === null ? t.earlier : t.number(number);
}

/** 166 · 29* where so few are only a reference */
export const baseText = (n: number, reference: boolean): string =>
  `${countText(n)}${reference ? ` ${symbols.reference}` : ''}`;

/** 1,234.5 · − for nobody: a value that is reckoned, as a page shows it */
export const valueText = (value: number | null, decimals: number): string =>
  decimalText(value, decimals).replace(/\d(?=(\d{3})+(\.|$))/g, '$&,');

/** 1,234 */
export const countText = (count: number): string => count.toLocaleString('en-US');
