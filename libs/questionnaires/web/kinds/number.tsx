import { Pair, Say, TextField, useReading } from '#ui';
import { Fields, type Look } from '#ui/forms';
import { type Sentence, sentenceIn } from '#ui/i18n';
import { askedFor, askedOf, unitOf } from '../../core/kinds/number.js';
import { SettingsForm } from '../questionnaire.form.js';
import type { ControlProps, KindView, OwnFieldsProps } from './kind-view.js';

export const number: KindView = {
  icon: 'pencil',
  Control: NumberField,
  OwnFields: Limits,
  shownEasy: ({ unitEasy, unit }) => [unitEasy || unit || ''],
};

/** The keys of figures on a phone, and in words what is asked for. Anything may be typed: what is wrong is said, not swallowed. */
function NumberField({ item, value, around: _, legend, hint, ...field }: ControlProps) {
  const { language } = useReading();
  const asked = askedOf(item);
  const unit = unitOf(item, language).trim();
  return (
    <TextField
      {...field}
      label={
        <>
          {legend}
          {unit && (
            <span class="may">
              <Say>{language === 'en' ? `in ${unit}` : `(${unit})`}</Say>
            </span>
          )}
        </>
      }
      hint={
        <>
          {hint}
          {hint && <br />}
          <Say>{sentenceIn(pleaseEnter(sentenceIn(askedFor(asked), language)), language)}</Say>
        </>
      }
      value={typeof value === 'string' ? value : ''}
      autocomplete="off"
      inputMode={asked.least < 0 ? undefined : asked.decimals > 0 ? 'decimal' : 'numeric'}
      maxLength={30}
      short
    />
  );
}

const pleaseEnter = (what: string): Sentence => ({
  ja: `${what}を入力してください。`,
  'ja-easy': `${what}を {書|か}いて ください。`,
  en: `Please enter ${what}.`,
});

/** Unit, limits and how exact. */
function Limits({ item, place }: OwnFieldsProps) {
  const { language } = useReading();
  const drawn = { of: SettingsForm, typed: item.settings, at: `items.${place}.settings`, looks };
  const { unitEasy, unitEn } = item.settings;
  return (
    <>
      <Pair>
        <Fields {...drawn} names={['unit', 'decimals']} />
      </Pair>
      <Pair>
        <Fields {...drawn} names={['least', 'most']} />
      </Pair>
      <details open={Boolean(unitEasy || unitEn)}>
        <summary>{sentenceIn(languages, language)}</summary>
        <Fields {...drawn} names={['unitEasy']} />
        <Fields {...drawn} names={['unitEn']} lang="en" />
      </details>
    </>
  );
}

const exact: readonly Sentence[] = [
  { ja: '整数', en: 'Whole numbers' },
  { ja: '小数第1位まで', en: 'One decimal' },
  { ja: '小数第2位まで', en: 'Two decimals' },
];

const looks: Readonly<Record<string, Look>> = {
  unit: {
    label: { ja: '単位', en: 'Unit' },
    hint: { ja: '例: 人、円、件。なくてもかまいません。', en: 'Such as people, yen. May be left out.' },
    short: true,
  },
  decimals: {
    as: 'select',
    label: { ja: '細かさ', en: 'Exactness' },
    options: exact.map((label, n) => ({ value: String(n), label })),
  },
  least: {
    label: { ja: '最小', en: 'Minimum' },
    hint: { ja: '空欄なら 0 です。', en: 'If empty, 0.' },
    inputMode: 'decimal',
    short: true,
  },
  most: {
    label: { ja: '最大', en: 'Maximum' },
    hint: { ja: '空欄なら、上限はありません。', en: 'If empty, there is none.' },
    inputMode: 'decimal',
    short: true,
  },
  unitEasy: { label: { ja: '単位(やさしい日本語)', en: 'Unit (plain Japanese)' }, short: true },
  unitEn: { label: { ja: '単位(英語)', en: 'Unit (English)' }, short: true },
};

const languages: Sentence = { ja: '単位をほかの言語で', en: 'Unit in other languages' };
