import { Pair, Say, SelectField, TextField, useReading } from '#ui';
import { type Sentence, sentenceIn } from '#ui/i18n';
import { askedFor, askedOf, unitOf } from '../../core/kinds/number.js';
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
  const field = (name: string) => ({
    name: `items.${place}.settings.${name}`,
    label: sentenceIn(labels[name]!, language),
    value: item.settings[name],
  });
  const { unitEasy, unitEn } = item.settings;
  return (
    <>
      <Pair>
        <TextField {...field('unit')} hint={sentenceIn(hints.unit, language)} short />
        <SelectField
          {...field('decimals')}
          options={['0', '1', '2'].map((value, n) => ({ value, label: sentenceIn(exact[n]!, language) }))}
        />
      </Pair>
      <Pair>
        <TextField {...field('least')} hint={sentenceIn(hints.least, language)} inputMode="decimal" short />
        <TextField {...field('most')} hint={sentenceIn(hints.most, language)} inputMode="decimal" short />
      </Pair>
      <details open={Boolean(unitEasy || unitEn)}>
        <summary>{sentenceIn(hints.languages, language)}</summary>
        <TextField {...field('unitEasy')} short />
        <TextField {...field('unitEn')} lang="en" short />
      </details>
    </>
  );
}

const labels: Readonly<Record<string, Sentence>> = {
  unit: { ja: '単位', en: 'Unit' },
  decimals: { ja: '細かさ', en: 'Exactness' },
  least: { ja: '最小', en: 'Minimum' },
  most: { ja: '最大', en: 'Maximum' },
  unitEasy: { ja: '単位(やさしい日本語)', en: 'Unit (plain Japanese)' },
  unitEn: { ja: '単位(英語)', en: 'Unit (English)' },
};

const hints = {
  unit: { ja: '例: 人、円、件。なくてもかまいません。', en: 'Such as people, yen. May be left out.' },
  least: { ja: '空欄なら 0 です。', en: 'If empty, 0.' },
  most: { ja: '空欄なら、上限はありません。', en: 'If empty, there is none.' },
  languages: { ja: '単位をほかの言語で', en: 'Unit in other languages' },
} satisfies Record<string, Sentence>;

const exact: readonly Sentence[] = [
  { ja: '整数', en: 'Whole numbers' },
  { ja: '小数第1位まで', en: 'One decimal' },
  { ja: '小数第2位まで', en: 'Two decimals' },
];
