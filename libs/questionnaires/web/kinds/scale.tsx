import { Steps, useReading } from '#ui';
import type { Language } from '#ui/i18n';
import { type ChoiceDefinition, wordingIn } from '../../core/definition.js';
import { phrasesOf } from '../phrases.js';
import type { ControlProps, KindView } from './kind-view.js';
import { marked, Marks, optionOf } from './marks.js';
import { OptionList } from './option-list.js';

export const scale: KindView = { icon: 'check', Control: Points, OwnFields: OptionList };

/** Points side by side where they fit, below each other where they do not. */
function Points(props: ControlProps) {
  const { language } = useReading();
  const { item, value, around, ...field } = props;
  const choices = item.choices ?? [];
  if (!fitInOneRow(choices, language)) return <Marks {...props} mark="radio" />;
  return (
    <Steps
      {...field}
      value={marked(value)[0]}
      points={choices.filter(isPoint).map((choice) => optionOf(choice, language, around))}
      others={choices.filter((choice) => !isPoint(choice)).map((choice) => optionOf(choice, language, around))}
    />
  );
}

const isPoint = ({ score }: ChoiceDefinition): boolean => score !== undefined;

/** Letters in a line of a column, by how many columns stand side by side on a phone of 320 px; more of them are numbers. */
const lettersIn: Readonly<Record<number, number>> = { 1: 14, 2: 8, 3: 5, 4: 4, 5: 3 };

/** Side by side where every phrase fits into its column, also on the smallest phone: a torn word is hard to read. */
function fitInOneRow(choices: readonly ChoiceDefinition[], language: Language): boolean {
  const labels = choices
    .filter(isPoint)
    .map(({ texts }) => wordingIn(texts, language).wording.label.replace(/\|[^{}]*\}/gu, ''));
  const phrases = labels.flatMap((label) => (language === 'ja' ? phrasesOf(label) : label.split(' ')));
  // Latin letters are about half as wide
  const longest = Math.max(...phrases.map((phrase) => (language === 'en' ? phrase.length / 2 : phrase.length)));
  return labels.length <= 10 && longest <= (lettersIn[labels.length] ?? 2);
}
