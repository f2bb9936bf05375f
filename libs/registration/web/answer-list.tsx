import { ownText } from '#events';
import { Facts, Say, useReading } from '#ui';
import { type Sentence, sentenceIn } from '#ui/i18n';
import type { ApplicationView } from '../core/application.queries.js';
import { calledAs } from '../core/person-lines.js';
import { kindOf } from '../core/question-kinds/index.js';

interface AnswerListProps {
  application: Pick<ApplicationView, 'answers' | 'people'>;
  /** of this person alone, with what was asked once; none: of everybody, by name where there are several */
  registrationId?: string;
}

/** What was answered to the organiser's own questions. */
export function AnswerList({ application: { answers, people }, registrationId }: AnswerListProps) {
  const { language } = useReading();
  const shown = answers.filter(
    (one) => !registrationId || !one.registrationId || one.registrationId === registrationId,
  );
  const questions = [...new Map(shown.map((one) => [one.questionId, one])).values()];
  const named = people.length > 1 && !registrationId;
  const said = (value: Sentence | string) => (typeof value === 'string' ? value : sentenceIn(value, language));
  return (
    <Facts
      items={questions.map(({ questionId, label }) => ({
        term: <Say>{ownText(label, language)}</Say>,
        children: shown
          .filter((one) => one.questionId === questionId)
          .map((one) => {
            const who = named && people.find((person) => person.registrationId === one.registrationId);
            const value = ownText(said(kindOf(one).say(one.value)), language);
            return (
              <p key={one.registrationId ?? ''}>
                <Say>{who ? `${calledAs(who, language)}: ${value}` : value}</Say>
              </p>
            );
          }),
      }))}
    />
  );
}
