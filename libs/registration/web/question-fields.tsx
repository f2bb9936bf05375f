import { type EventView, ownText, sessionTitle } from '#events';
import { CheckField, Choices, Say, TextArea, TextField, useReading, useTexts } from '#ui';
import { answerField, type SentAnswers } from '../core/answers.js';
import { kindOf } from '../core/question-kinds/index.js';
import type { QuestionView } from '../core/question.queries.js';
import { applyTexts } from './apply.texts.js';

interface QuestionFieldsProps {
  event: EventView;
  questions: readonly QuestionView[];
  /** place on the form; null: of the whole application */
  person: number | null;
  typed: SentAnswers;
}

/** The organiser's own questions: those of each person, or those that are asked once. */
export function QuestionFields({ event, questions, person, typed }: QuestionFieldsProps) {
  return (
    <>
      {questions
        .filter(({ asks }) => asks === (person === null ? 'application' : 'person'))
        .map((question) => (
          <QuestionField
            key={question.id}
            event={event}
            question={question}
            name={answerField({ person, questionId: question.id })}
            value={typed[question.id] ?? ''}
          />
        ))}
    </>
  );
}

interface QuestionFieldProps {
  event: EventView;
  question: QuestionView;
  name: string;
  value: string;
}

function QuestionField({ event, question, name, value }: QuestionFieldProps) {
  const t = useTexts(applyTexts);
  const { language } = useReading();
  const { control } = kindOf(question);
  const session = event.sessions.find(({ id }) => id === question.sessionId);
  const only = session && t.onlyWho(sessionTitle(event, session, language));
  const hint = [only, ownText(question.hint, language)].filter(Boolean).join(' ');
  const shared = { name, hint: hint || undefined };
  const label = ownText(question.label, language);
  const asked = { ...shared, label, required: question.required };
  switch (control.as) {
    case 'tick':
      return <CheckField {...shared} label={label} checked={value === 'yes'} />;
    case 'radio':
      return (
        <Choices
          {...shared}
          kind="radio"
          legend={label}
          required={question.required}
          value={value}
          options={[
            ...question.options.map((option) => ({ value: option, label: ownText(option, language) })),
            ...(question.required ? [] : [{ value: '', label: <Say>{t.noAnswer}</Say> }]),
          ]}
        />
      );
    case 'area':
      return <TextArea {...asked} rows={2} value={value} />;
    default:
      return (
        <TextField {...asked} type={control.type} inputMode={control.inputMode} short={control.short} value={value} />
      );
  }
}
