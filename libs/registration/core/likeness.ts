import { foldForSearch } from '#ui/i18n';

/** As much of somebody on an application as tells them from others. */
export interface Likeness {
  name: string;
  kana: string;
}

/** One name in two writings, or one reading, or a reading with a single slip: ひむろ わか and ひむろ わかな. */
export function isAlike(one: Likeness, other: Likeness): boolean {
  const [name, otherName] = [foldForSearch(one.name), foldForSearch(other.name)];
  if (name === otherName) return true;
  const [kana, otherKana] = [foldForSearch(one.kana), foldForSearch(other.kana)];
  if (!kana || !otherKana) return false;
  return kana === otherKana || (Math.min(kana.length, otherKana.length) >= 4 && isOneSlip(kana, otherKana));
}

/** One letter more, less or other. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [restOfOne, restOfOther] = [one.slice(same), other.slice(same)];
  return [
    [restOfOne.slice(1), restOfOther.slice(1)],
    [restOfOne.slice(1), restOfOther],
    [restOfOne, restOfOther.slice(1)],
  ].some(([a, b]) => a === b);
}
