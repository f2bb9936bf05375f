import { foldForSearch, type Language, type Sentence } from '#ui/i18n';

export type ColumnKey =
  | 'type' | 'id' | 'name' | 'kana' | 'kind' | 'district' | 'parentBody' | 'memberSince' | 'memberUntil'
  | 'postalAddress' | 'phone' | 'fax' | 'emails' | 'office' | 'title' | 'tags'; // prettier-ignore

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

/** Headings that say whose names stand below them. */
const personNames = ['氏名', '担当者名', '参加者名', '職員名'];
const officeNames = ['事業所名', '事業所名称', '機関名', '会社名', '企業名', '団体名'];

const readings = [
  ...['ふりがな', 'よみ', 'よみがな', '読み', '読み仮名'],
  ...['氏名', '名前', '名称', '事業所名'].flatMap((name) => [
    `${name}かな`,
    `${name}ふりがな`,
    `${name}(かな)`,
    `${name}(ふりがな)`,
  ]),
];

/** One file for offices and people: 区分 says which a row is. The order of the columns is free, and most may be left out. */
export const columns: readonly Column[] = [
  column('type', 'both', '区分', 'type', '行の種類'),
  column('id', 'both', '名簿の番号', 'directory number'),
  column('name', 'both', '名前', 'name', '名称', 'お名前', ...personNames, ...officeNames),
  column('kana', 'both', 'かな', 'kana', ...readings),
  column('kind', 'office', '種別', 'kind'),
  column('district', 'office', '地域', 'district', '地区'),
  column('parentBody', 'office', '法人', 'parent body', '法人名', '運営法人', '設置法人'),
  column('memberSince', 'office', '加入日', 'member since', '入会日'),
  column('memberUntil', 'office', '退会日', 'member until'),
  column('postalAddress', 'office', '住所', 'address', '所在地'),
  column('phone', 'office', '電話', 'phone', '電話番号', 'TEL', 'お電話'),
  column('fax', 'office', 'FAX', 'fax', 'FAX番号', 'ファクス'),
  column(
    'emails',
    'both',
    'メールアドレス',
    'e-mail',
    'メール',
    'Eメール',
    '電子メール',
    'email',
    'mail',
    'e-mailアドレス',
  ),
  column('office', 'person', '事業所', 'office', '事業所・機関', '所属', '所属先', '所属事業所', '所属機関', '勤務先'),
  column('title', 'person', '役職', 'title', '職名'),
  column('tags', 'both', 'タグ', 'tags', 'tag', '目印'),
];

/** For new rows, which have no number yet. */
export const templateColumns = columns.filter(({ key }) => key !== 'id');

/** The heading of the template. */
export const headingOf = (key: ColumnKey): Sentence => columns.find((column) => column.key === key)!.heading;

/** Written into the file of rows that were refused; left out when such a file comes back. */
export const complaintHeading = '直すところ';

const keys = new Map(
  columns.flatMap(({ key, heading, others }) =>
    [heading.ja, heading.en, ...others].map((name) => [foldForSearch(name), key] as const),
  ),
);

/** What staff say about the columns of a file. */
export interface Mapping {
  /** in their order; null: left out */
  keys: readonly (ColumnKey | null)[];
  /** what every row is; null: a column says it */
  type: 'office' | 'person' | null;
}

export interface KnownColumns {
  /** what each heading is; null: nobody knows */
  keys: (ColumnKey | null)[];
  /** of every row, where no column says it; null: nothing says it */
  type: 'office' | 'person' | null;
}

/** Beside people's names 事業所名 is where they work; and where only such a heading stands, it says what the rows are. */
export function columnsOf(headings: readonly string[]): KnownColumns {
  const [ofPeople, ofOffices] = [personNames, officeNames].map((names) => {
    const folded = new Set(names.map(foldForSearch));
    return headings.map((heading) => folded.has(foldForSearch(heading)));
  }) as [boolean[], boolean[]];
  const named = headings.map((heading) => keys.get(foldForSearch(heading)) ?? null);
  const people = ofPeople.includes(true);
  return {
    keys: named.map((key, place) => (people && ofOffices[place] ? 'office' : key)),
    type: people ? 'person' : ofOffices.includes(true) ? 'office' : null,
  };
}

export const isComplaint = (heading: string): boolean => foldForSearch(heading) === foldForSearch(complaintHeading);

const types = new Map<string, 'office' | 'person'>(
  [
    ['office', ['事業所', '事業所・機関', '機関', '団体', 'office']] as const,
    ['person', ['人', '個人', '職員', 'person']] as const,
  ].flatMap(([type, words]) => words.map((word) => [foldForSearch(word), type] as const)),
);

/** What stands in the column 区分. */
export const typeWord = (type: 'office' | 'person', language: Language): string =>
  ({ office: { ja: '事業所', en: 'office' }, person: { ja: '人', en: 'person' } })[type][
    language === 'en' ? 'en' : 'ja'
  ];

export const typeOf = (cell: string): 'office' | 'person' | undefined => types.get(foldForSearch(cell));
