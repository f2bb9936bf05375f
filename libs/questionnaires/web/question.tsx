import { Say, useReading, useTexts } from '#ui';
import { sentenceIn } from '#ui/i18n';
import { type ItemDefinition, wordingIn } from '../core/definition.js';
import { answerTexts } from './answer.texts.js';
import { viewOf } from './kinds/index.js';
import { foreign } from './kinds/marks.js';

interface QuestionProps {
  item: ItemDefinition;
  /** from 0 */
  place: number;
  /** of its field */
  name: string;
  /** as typed */
  value: unknown;
}

/** One item as a participant answers it. */
export function Question({ item, place, name, value }: QuestionProps) {
  const t = useTexts(answerTexts);
  const { language } = useReading();
  const asked = wordingIn(item.texts, language);
  const { aside, Control } = viewOf(item);
  return (
    <div class="question" lang={foreign(asked.language, language)}>
      <Control
        item={item}
        value={value}
        around={asked.language}
        name={name}
        legend={
          <>
            <span class="no">{t.number(place + 1)}</span>
            <Say>{asked.wording.label}</Say>
            {aside && (
              <span class="may">
                <Say>{sentenceIn(aside, language)}</Say>
              </span>
            )}
          </>
        }
        hint={asked.wording.hint && <Say>{asked.wording.hint}</Say>}
        {...(item.requirement === 'hard' && { required: true as const })}
      />
    </div>
  );
}
