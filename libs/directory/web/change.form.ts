import { count, day, form, tidyLine } from '#ui/forms';

const line = { autocomplete: 'off', limited: true, marked: false } as const;
const letters = (most: number) => ({ ...line, most, codePoints: most });

/** One change to every row of a list; what is empty stays as it is. */
export class ChangeForm extends form({
  addTag: tidyLine({ ...letters(50), label: { ja: '付けるタグ', en: 'Tag to add' }, list: 'tags' }),
  removeTag: tidyLine({ ...letters(50), label: { ja: '外すタグ', en: 'Tag to remove' }, list: 'tags' }),
  kind: tidyLine({ ...letters(100), label: { ja: '種別', en: 'Kind' }, list: 'kinds' }),
  district: tidyLine({ ...letters(100), label: { ja: '地域', en: 'District' }, list: 'districts' }),
  memberSince: day({ label: { ja: '会員になった日', en: 'Member since' } }),
  memberUntil: day({ label: { ja: '退会した日', en: 'Member until' } }),
  /** how many rows the preview showed; empty: it has not been shown yet */
  sure: count({ most: 1_000_000, wrong: { ja: 'もう一度、確かめてください。', en: 'Please look at it again.' } }),
}) {}

export const tagFields = ['addTag', 'removeTag'] as const;

export const officeFields = ['addTag', 'removeTag', 'kind', 'district', 'memberSince', 'memberUntil'] as const;
