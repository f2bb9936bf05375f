import { rounded } from '../rounding.rules.js';
import { type CountedGroup, type TallyChoice, type TallyItem, together } from '../tally.rules.js';
import { countText, valueText } from '../tally-words.js';
import type { TallyKind } from './tally-kind.js';

/** From the smallest to the largest: so many stand each for itself, more of them in classes. */
const mostNumbers = 12;

/** More would be a list, not a picture. */
const mostClasses = 8;

/** 数値: classes for the table, and what is reckoned from the numbers themselves. */
export const number: TallyKind = {
  name: { ja: '数値', en: 'number' },
  row: { ja: '階級', en: 'Class' },
  codes: () => [1],
  values: `
    select identity, number::float8 as value, stratum_id, count(*) as n from answer_stratum
    where questionnaire_id = $1 and number is not null group by identity, number, stratum_id`,
  classed(item, groups) {
    const decimals = decimalsOf(item);
    const classes = classesOf(together(groups).values, decimals);
    return {
      item: { ...item, choices: classes.map((one, place) => choiceOf(one, place, item)) },
      groups: groups.map((group) => ({ ...group, counts: countedBy(classes, group, decimals) })),
    };
  },
  summary(item, { values }) {
    const sorted = [...values].sort(([a], [b]) => a - b);
    const n = sorted.reduce((sum, [, count]) => sum + count, 0);
    const exact = Math.max(1, decimalsOf(item));
    const mean = n === 0 ? null : sorted.reduce((sum, [value, count]) => sum + value * count, 0) / n;
    const quantile = (share: number) => (n === 0 ? null : rounded(quantileOf(sorted, n, share), exact));
    return {
      n,
      values: {
        mean: mean === null ? null : rounded(mean, exact),
        median: quantile(0.5),
        q1: quantile(0.25),
        q3: quantile(0.75),
        min: sorted[0]?.[0] ?? null,
        max: sorted.at(-1)?.[0] ?? null,
      },
      top: null,
    };
  },
  words: {
    base: { ja: '数字の回答', en: 'numbers given' },
    n: { ja: '数字の回答 n', en: 'Numbers n' },
    of: (n) => ({ ja: `数字の回答 n=${n}`, en: `Numbers given n=${n}` }),
    values: {
      mean: { ja: '平均', en: 'Mean' },
      median: { ja: '中央値', en: 'Median' },
      q1: { ja: '第1四分位数', en: 'Lower quartile' },
      q3: { ja: '第3四分位数', en: 'Upper quartile' },
      min: { ja: '最小', en: 'Minimum' },
      max: { ja: '最大', en: 'Maximum' },
    },
    decimals: (item, value) => Math.max(value === 'min' || value === 'max' ? 0 : 1, decimalsOf(item)),
    note(item, { n, values }) {
      const text = (name: string) => valueText(values[name] ?? null, this.decimals!(item, name));
      const [unit, count] = [item.settings['unit'] ?? '', countText(n)];
      const unitEn = item.settings['unitEn'] ? ` ${item.settings['unitEn']}` : '';
      return {
        ja: `平均 ${text('mean')}${unit}、中央値 ${text('median')}${unit}、四分位数 ${text('q1')}〜${text('q3')}${unit}、最小 ${text('min')}${unit}、最大 ${text('max')}${unit}(数字の回答 n=${count})。`,
        en: `Mean ${text('mean')}${unitEn}, median ${text('median')}, quartiles ${text('q1')} and ${text('q3')}, minimum ${text('min')}, maximum ${text('max')} (numbers given n=${count}).`,
      };
    },
    legend: {
      ja: '中央値と四分位数は、小さい順に並べた回答の間を直線で補った値です(Excel の QUARTILE.INC と同じ)。',
      en: 'Median and quartiles are interpolated between the answers in their order (as QUARTILE.INC of Excel).',
    },
  },
};

const decimalsOf = ({ settings }: Pick<TallyItem, 'settings'>): number => Number(settings['decimals'] ?? 0) || 0;

/** So many on the way from the smallest to the largest, between two answers in a straight line. */
function quantileOf(sorted: readonly (readonly [number, number])[], n: number, share: number): number {
  const at = (n - 1) * share;
  const below = placed(sorted, Math.floor(at));
  return below + (placed(sorted, Math.ceil(at)) - below) * (at - Math.floor(at));
}

/** The answer that stands at this place, from 0. */
function placed(sorted: readonly (readonly [number, number])[], place: number): number {
  let before = 0;
  return sorted.find(([, count]) => (before += count) > place)![0];
}

/** In steps of the item's exactness: from and to are both part of it. */
interface Class {
  from: number;
  to: number;
}

/** Side by side and of one width, each number its own or 2, 5, 10, 20 … steps; the empty ones stand there as well. */
function classesOf(values: CountedGroup['values'], decimals: number): Class[] {
  const steps = [...new Set([...values.keys()].map((value) => stepOf(value, decimals)))].sort((a, b) => a - b);
  if (steps.length === 0) return [];
  const [least, most] = [steps[0]!, steps.at(-1)!];
  const width = most - least < mostNumbers ? 1 : widthFor(least, most);
  const first = Math.floor(least / width);
  return Array.from({ length: Math.floor(most / width) - first + 1 }, (_, n) => ({
    from: (first + n) * width,
    to: (first + n + 1) * width - 1,
  }));
}

const stepOf = (value: number, decimals: number): number =>
  Math.floor(Number((value * 10 ** decimals).toPrecision(12)));

function widthFor(least: number, most: number): number {
  for (let ten = 1; ; ten *= 10)
    for (const width of [ten, 2 * ten, 5 * ten])
      if (Math.floor(most / width) - Math.floor(least / width) < mostClasses) return width;
}

/** States that are no number stay as they are. */
function countedBy(classes: readonly Class[], { counts, values }: CountedGroup, decimals: number): Map<number, number> {
  const found = new Map([...counts].filter(([code]) => code <= 0));
  for (const [value, n] of values) {
    const step = stepOf(value, decimals);
    const code = classes.findIndex(({ from, to }) => from <= step && step <= to) + 1;
    found.set(code, (found.get(code) ?? 0) + n);
  }
  return found;
}

function choiceOf({ from, to }: Class, place: number, { settings }: TallyItem): TallyChoice {
  const decimals = decimalsOf({ settings });
  const figure = (step: number) =>
    (step / 10 ** decimals).toLocaleString('en-US', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  const [unit = '', unitEn] = [settings['unit'], settings['unitEn']];
  const label = from === to ? figure(from) : `${figure(from)}〜${figure(to)}`;
  const english = from === to ? figure(from) : `${figure(from)} to ${figure(to)}`;
  return {
    code: place + 1,
    score: null,
    texts: { ja: { label: `${label}${unit}` }, en: { label: unitEn ? `${english} ${unitEn}` : english } },
  };
}
