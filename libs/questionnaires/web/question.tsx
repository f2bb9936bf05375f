import { Choices, Say, Steps, TextArea, useReading, useTexts } from '#ui';
import { type Language } from '#ui/i18n';
import { longestComment } from '../core/answers.rules.js';
import { type ChoiceDefinition, type ItemDefinition, wordingIn } from '../core/definition.js';
import { answerTexts } from './answer.texts.js';
import { Phrased, phrasesOf } from './phrases.js';

interface QuestionProps {
  item: ItemDefinition;
  /** from 0 */
  place: number;
  /** of its field */
  name: string;
  /** code or codes as typed; of a TEXT what was written */
  value: unknown;
}

/** One item as a participant answers it. */
export function Question({ item, place, name, value }: QuestionProps) {
  const t = useTexts(answerTexts);
  const { language } = useReading();
  const asked = wordingIn(item.texts, language);
  const choices = item.choices ?? [];
  const legend = (
    <>
      <span class="no">{t.number(place + 1)}</span>
      <Say>{asked.wording.label}</Say>
      {item.kind === 'MA' && (
        <span class="may">
          <Say>{t.several}</Say>
        </span>
      )}
    </>
  );
  const shared = {
    name,
    hint: asked.wording.hint && <Say>{asked.wording.hint}</Say>,
    ...(item.requirement === 'hard' && { required: true }),
  };
  const marks = (Array.isArray(value) ? value : [value]).map(String);
  return (
    <div class="question" lang={foreign(asked.language, language)}>
      {item.kind === 'TEXT' ? (
        <TextArea
          {...shared}
          label={legend}
          value={typeof value === 'string' ? value : ''}
          maxLength={longestComment}
        />
      ) : item.kind === 'SCALE' && fitInOneRow(choices, language) ? (
        <Steps
          {...shared}
          legend={legend}
          value={marks[0]}
          points={choices.filter(isPoint).map((choice) => optionOf(choice, language, asked.language))}
          others={choices
            .filter((choice) => !isPoint(choice))
            .map((choice) => optionOf(choice, language, asked.language))}
        />
      ) : (
        <Choices
          {...shared}
          legend={legend}
          kind={item.kind === 'MA' ? 'checkbox' : 'radio'}
          value={marks}
          two={item.kind === 'MA' && choices.length > 5}
          options={choices.map((choice) => optionOf(choice, language, asked.language))}
        />
      )}
    </div>
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

function optionOf({ code, texts }: ChoiceDefinition, language: Language, around: Language) {
  const own = wordingIn(texts, language);
  return {
    value: String(code),
    label: (
      <span lang={foreign(own.language, around)}>
        <Phrased>{own.wording.label}</Phrased>
      </span>
    ),
  };
}

/** What `lang` says where the wording is not in the language around it. */
const foreign = (own: Language, around: Language): 'ja' | 'en' | undefined => {
  if ((own === 'en') === (around === 'en')) return undefined;
  return own === 'en' ? 'en' : 'ja';
};
