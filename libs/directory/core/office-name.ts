import { foldForSearch } from '#ui/i18n';

/** Legal forms of Japanese bodies, each with everything that stands for it in a name, folded. 株式会社青波, 青波(株) and ㈱ 青波 are one. */
// prettier-ignore
const forms: Readonly<Record<string, readonly string[]>> = {
  株式会社: ['株式会社', '(株)'], 有限会社: ['有限会社', '(有)'], 合同会社: ['合同会社', '(同)'],
  合名会社: ['合名会社', '(名)'], 合資会社: ['合資会社', '(資)'],
  一般社団法人: ['一般社団法人', '(一社)'], 公益社団法人: ['公益社団法人', '(公社)'], 社団法人: ['社団法人', '(社)'],
  一般財団法人: ['一般財団法人', '(一財)'], 公益財団法人: ['公益財団法人', '(公財)'], 財団法人: ['財団法人', '(財)'],
  社会福祉法人: ['社会福祉法人', '(社福)', '(福)'], 学校法人: ['学校法人', '(学)'], 宗教法人: ['宗教法人', '(宗)'],
  特定非営利活動法人: ['認定特定非営利活動法人', '特定非営利活動法人', '認定npo法人', 'npo法人', '(認定npo)', '(npo)', '(特非)'],
  医療法人: ['社会医療法人', '医療法人社団', '医療法人財団', '医療法人', '(医社)', '(医)'],
  独立行政法人: ['地方独立行政法人', '独立行政法人', '(地独)', '(独)'],
};

const formOf = new Map(Object.entries(forms).flatMap(([form, written]) => written.map((one) => [one, form] as const)));

/** The longest first: 一般社団法人 holds 社団法人. */
const anyForm = new RegExp(
  [...formOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map((written) => written.replace(/[()]/g, '\\$&'))
    .join('|'),
);

/** What a folded text says beside a legal form; empty where it is nothing but one. */
export const withoutForm = (folded: string): string => folded.replace(anyForm, '');

/** By what an office is found, however its legal form is written and wherever it stands. */
export function officeKey(name: string): string {
  const folded = foldForSearch(name);
  return withoutForm(folded) || folded;
}

const legalForm = (name: string): string => formOf.get(anyForm.exec(foldForSearch(name))?.[0] ?? '') ?? '';

/**
 * The offices a written name may mean: the one of exactly that name, or else of the same name and legal form in another writing,
 * or else where one of the two names says no form. 有限会社青波 is never 株式会社青波.
 */
export function officesMeant<Office extends { name: string }>(written: string, offices: readonly Office[]): Office[] {
  const [key, form] = [officeKey(written), legalForm(written)];
  const alike = offices.filter(({ name }) => officeKey(name) === key);
  const tiers = [
    alike.filter(({ name }) => name === written),
    alike.filter(({ name }) => legalForm(name) === form),
    alike.filter(({ name }) => !form || !legalForm(name)),
  ];
  return tiers.find((tier) => tier.length > 0) ?? [];
}
