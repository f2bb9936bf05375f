import { type Language, plainText, type Sentence } from '#ui/i18n';
import { codes, type ItemDefinition } from '../definition.js';
import type { Fault, Found, Kind } from './kind.js';
import { writtenIn } from './text.js';

/** What is asked for, with what staff left empty. */
export interface Asked {
  least: number;
  /** null: no end but that of twelve digits */
  most: number | null;
  /** behind the point: 0 to 2 */
  decimals: number;
}

/** 数値: one number, between limits. */
export const number: Kind = {
  name: { ja: '数字で答える', en: 'Number' },
  add: { ja: '数字で答える設問', en: 'Number' },
  minutes: 0.25,
  settings: { unit: 10, unitEasy: 30, unitEn: 20, least: 15, most: 15, decimals: 1 },
  read(item, value) {
    const { identity } = item;
    const typed = writtenIn(value);
    if (typed === '') return { state: { identity, codes: [codes.blank] } };
    const found = numberIn(typed, item);
    const state = { identity, codes: [codes.written], value: found === null ? typed : String(found) };
    const fault = found === null ? noNumber : faultOf(found, askedOf(item));
    return { state, ...(fault && { fault }) };
  },
  typed: (state) => state?.value ?? '',
  lines: (item, { value }, language) =>
    value === undefined ? [] : [`${figure(Number(value))}${plainText(unitOf(item, language))}`],
  flaws: limitFlaws,
  store: {
    write: {
      name: 'response-numbers',
      text: `insert into answer (workspace_id, response_id, questionnaire_id, item_id, identity, code, stratum_id, number)
       select $1, $2, $3, v.item, v.identity, ${codes.written}, $4, v.number
       from unnest($5::uuid[], $6::uuid[], $7::numeric[]) as v (item, identity, number)
       on conflict (response_id, item_id, code) do update set number = excluded.number`,
    },
    value: 'max(a.number)::text',
  },
};

/** As typed, also in wide letters, with commas or with the unit behind it; null: no number, or one beyond reason. */
export function numberIn(typed: string, { settings = {} }: Pick<ItemDefinition, 'settings'>): number | null {
  const units = [settings.unit, settings.unitEasy, settings.unitEn].flatMap((unit) => (unit ? plainText(unit) : []));
  const written = typed
    .normalize('NFKC')
    .replace(/^[−‐ー]/u, '-')
    .trim();
  const unit = units.map((one) => one.normalize('NFKC')).find((one) => written.endsWith(one));
  const digits = (unit ? written.slice(0, -unit.length) : written).trim().replace(/(?<=\d),(?=\d{3}(\D|$))/g, '');
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(digits) ? Number(digits) || 0 : null;
}

/** Where staff left it empty: nothing below nought, whole numbers. */
export function askedOf(item: Pick<ItemDefinition, 'settings'>): Asked {
  const { least = '', most = '', decimals = '' } = item.settings ?? {};
  return {
    least: numberIn(least, item) ?? 0,
    most: numberIn(most, item),
    decimals: /^[12]$/.test(decimals) ? Number(decimals) : 0,
  };
}

export function unitOf({ settings = {} }: Pick<ItemDefinition, 'settings'>, language: Language): string {
  const { unit = '', unitEasy, unitEn } = settings;
  if (language === 'en') return ` ${unitEn ?? unit}`.trimEnd();
  return language === 'ja-easy' ? (unitEasy ?? unit) : unit;
}

/** 1,234.5 */
const figure = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 });

/** 1から60までの整数 */
export function askedFor({ least, most, decimals }: Asked): Required<Sentence> {
  const [from, to] = [figure(least), most === null ? null : figure(most)];
  const what = decimals === 0 ? '整数' : '数';
  const upTo = decimals === 0 ? '' : `(小数第${decimals}位まで)`;
  return {
    ja: `${to === null ? `${from}以上` : `${from}から${to}まで`}の${what}${upTo}`,
    'ja-easy': `${to === null ? `${from}か、 ${from}より {大|おお}きい` : `${from}から ${to}までの`} {数字|すうじ}${decimals === 0 ? '(1、 2、 3…)' : '(1.5 など)'}`,
    en: `a ${decimals === 0 ? 'whole ' : ''}number ${to === null ? `of at least ${from}` : `from ${from} to ${to}`}${decimals === 0 ? '' : ` with up to ${decimals} decimal${decimals === 1 ? '' : 's'}`}`,
  };
}

const noNumber: Fault = {
  name: 'no-number',
  sentence: (no) => ({
    ja: `${no}は、数字で入力してください。例: 12`,
    'ja-easy': `${no}の {答|こた}えは、 {数字|すうじ}で {書|か}いて ください。 {例|れい}: 12`,
    en: `${no}: please enter a number, such as 12.`,
  }),
};

function faultOf(found: number, asked: Asked): Fault | null {
  const beyond = found < asked.least || (asked.most !== null && found > asked.most);
  const finer = Number(found.toFixed(asked.decimals)) !== found;
  if (!beyond && !finer) return null;
  const { ja, en, 'ja-easy': easy } = askedFor(asked);
  return {
    name: beyond ? 'range' : 'decimals',
    sentence: (no) => ({
      ja: `${no}は、${ja}で入力してください。`,
      'ja-easy': `${no}の {答|こた}えは、 ${easy}を {書|か}いて ください。`,
      en: `${no}: please enter ${en}.`,
    }),
  };
}

function limitFlaws(item: ItemDefinition, at: string): Found[] {
  const { least: typedLeast, most: typedMost } = item.settings ?? {};
  const wrong = (['least', 'most'] as const).filter((name) => {
    const typed = item.settings?.[name];
    return typed !== undefined && numberIn(typed, item) === null;
  });
  const { least, most } = askedOf(item);
  const crossed = wrong.length === 0 && most !== null && most < least && (typedLeast ?? typedMost) !== undefined;
  return [
    ...wrong.map((name) => ({ field: `${at}.settings.${name}`, ...unreadable })),
    ...(crossed ? [{ field: `${at}.settings.most`, ...nothingBetween }] : []),
  ];
}

const unreadable = {
  flaw: 'limit',
  sentence: { ja: '最小と最大は数字で入力してください。', en: 'Please enter the limits as numbers.' },
};

const nothingBetween = {
  flaw: 'limits-crossed',
  sentence: {
    ja: '最大を、最小(空欄なら 0)より小さくしないでください。',
    en: 'The maximum must not be below the minimum, which is 0 if empty.',
  },
};
