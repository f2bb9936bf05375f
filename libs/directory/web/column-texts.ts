import { catalogue } from '#ui/i18n';

/** What each column of an imported file holds. */
export const columnTexts = catalogue({
  ja: {
    type: '「事業所」か「人」',
    name: '事業所は名称（同じ名称の事業所は更新）、人は氏名',
    kana: '名称か氏名の読み',
    kind: '就労移行支援、企業、学校など',
    district: '地域の名前',
    parentBody: '運営する法人',
    memberSince: '会員になった日（2026-04-01、2026/4/1、令和8年4月1日）',
    memberUntil: '退会した日',
    postalAddress: '郵便の宛先',
    phone: '電話番号',
    fax: 'FAX番号',
    emails: 'いくつかあるときは、空白かセミコロンで区切る。人は、名前とアドレスの両方が同じなら同じ人',
    office: '所属する事業所の名称（名簿にあるか、同じファイルにあるもの）',
    title: '役職',
  },
  en: {
    type: '“office” or “person”',
    name: 'name of the office (one of the same name is updated), or of the person',
    kana: 'reading of the name',
    kind: 'transition support, company, school, …',
    district: 'name of the district',
    parentBody: 'the body that runs it',
    memberSince: 'first day of membership (2026-04-01)',
    memberUntil: 'last day of membership',
    postalAddress: 'postal address',
    phone: 'phone number',
    fax: 'fax number',
    emails: 'several are kept apart by a space or semicolon. The same name and the same address are the same person',
    office: 'name of the office a person belongs to, in the directory or in the same file',
    title: 'post held there',
  },
});
