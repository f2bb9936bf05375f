import { foldForSearch } from '#platform';

export type ColumnKey =
  | 'type' | 'name' | 'kana' | 'kind' | 'district' | 'parentBody' | 'memberSince' | 'memberUntil'
  | 'postalAddress' | 'phone' | 'fax' | 'emails' | 'office' | 'title'; // prettier-ignore

interface Column {
  key: ColumnKey;
  /** the heading of the template */
  heading: { ja: string; en: string };
  /** further headings that people use */
  others: readonly string[];
  /** rows that have it */
  of: 'both' | 'office' | 'person';
}

const column = (key: ColumnKey, of: Column['of'], ja: string, en: string, ...others: string[]): Column => ({
  key,
  of,
  heading: { ja, en },
  others,
});

/** One file for offices and people: 区分 says which a row is. The order of the columns is free, and most may be left out. */
export const columns: readonly Column[] = [
  column('type', 'both', '区分', 'type', '行の種類'),
  column('name', 'both', '名前', 'name', '名称', '氏名', '事業所名', '機関名'),
  column('kana', 'both', 'かな', 'kana', 'ふりがな', 'よみ', 'よみがな', '読み', '読み仮名', '氏名かな', '名称かな'),
  column('kind', 'office', '種別', 'kind'),
  column('district', 'office', '地域', 'district', '地区'),
  column('parentBody', 'office', '法人', 'parent body', '法人名', '運営法人'),
  column('memberSince', 'office', '加入日', 'member since', '入会日'),
  column('memberUntil', 'office', '退会日', 'member until'),
  column('postalAddress', 'office', '住所', 'address', '所在地'),
  column('phone', 'office', '電話', 'phone', '電話番号', 'TEL'),
  column('fax', 'office', 'FAX', 'fax', 'FAX番号', 'ファクス'),
  column('emails', 'both', 'メールアドレス', 'e-mail', 'メール', 'email', 'mail'),
  column('office', 'person', '事業所', 'office', '所属', '所属先', '所属事業所', '勤務先'),
  column('title', 'person', '役職', 'title', '職名'),
];

/** Written into the file of rows that were refused; left out when such a file comes back. */
export const complaintHeading = '直すところ';

const keys = new Map(
  columns.flatMap(({ key, heading, others }) =>
    [heading.ja, heading.en, ...others].map((name) => [foldForSearch(name), key] as const),
  ),
);

/** @returns undefined where nobody knows what the column is */
export const columnOf = (heading: string): ColumnKey | undefined => keys.get(foldForSearch(heading));

export const isComplaint = (heading: string): boolean => foldForSearch(heading) === foldForSearch(complaintHeading);

const types = new Map<string, 'office' | 'person'>(
  [
    ['office', ['事業所', '事業所・機関', '機関', '団体', 'office']] as const,
    ['person', ['人', '個人', '職員', 'person']] as const,
  ].flatMap(([type, words]) => words.map((word) => [foldForSearch(word), type] as const)),
);

export const typeOf = (cell: string): 'office' | 'person' | undefined => types.get(foldForSearch(cell));
