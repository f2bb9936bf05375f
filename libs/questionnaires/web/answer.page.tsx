import { type EventView, namesOf, ownTexts, seriesLine } from '#events';
import type { Visit } from '#platform';
import { Button, fieldId, Form, GuestPage, HiddenField, Notice, Say, useTexts } from '#ui';
import { hasReadings, plainText } from '#ui/i18n';
import { answeredIn, fieldOf, type ReadAnswers, type Typed } from '../core/answers.js';
import type { ItemDefinition } from '../core/definition.js';
import type { ItemState } from '../core/kinds/kind.js';
import { type QuestionnaireTitles, titleIn } from '../core/questionnaire.entity.js';
import { zoneOf } from '../core/questionnaire-frames.js';
import type { Recipient } from '../core/questionnaire-invitation.entity.js';
import { answerTexts } from './answer.texts.js';
import { minutesFor } from './minutes.js';
import { problemsOf } from './fault-problems.js';
import { Promised } from './promised.js';
import { Question } from './question.js';

export interface AnswerPageProps {
  visit: Visit;
  /** null: it is about none */
  event: EventView | null;
  /** who answers, and what is promised */
  invitation: {
    title: string;
    titles: QuestionnaireTitles;
    anonymity: 'named' | 'office';
    personName: string;
    officeName: string;
    closesAt: Date | null;
    recipient: Recipient;
  };
  version: { id: string; items: readonly ItemDefinition[] };
  /** what the fields show */
  typed: Typed;
  /** stored before, or just sent */
  states: readonly ItemState[];
  /** what is wrong with what was sent; null: nothing was */
  read: ReadAnswers | null;
  /** where the form is posted; null: a preview, which sends nothing */
  path: string | null;
}

/** The questionnaire of one person: the promise, the questions, one button. */
export function AnswerPage({ visit, event, invitation, version, typed, states, read, path }: AnswerPageProps) {
  const t = answerTexts.of(visit.language);
  const title = titleIn(invitation, visit.language);
  const problems = read ? problemsOf(version.items, read, visit.language) : [];
  const answered = answeredIn(states);
  const hard = version.items.some(({ requirement }) => requirement === 'hard');
  return (
    <GuestPage
      visit={visit}
      title={plainText(title)}
      contact={event?.contact}
      ruby={hasReadings([event ? namesOf(event) : '', title, ...version.items.flatMap(wordsOf)].join())}
      narrow
      private
      languages={path !== null}
      problems={problems}
      class="form"
    >
      <div class="stack">
        {event && (
          <p class="soft">
            <Say>
              {[seriesLine(event, visit.language), ownTexts(event, visit.language).title].filter(Boolean).join(' ')}
            </Say>
          </p>
        )}
        <h1>
          <Say>{title}</Say>
        </h1>
        <Promised {...invitation} zone={zoneOf({ event }, visit.workspace)} />
        <p>
          <Say>{t.lead(version.items.length, minutesFor(version.items))}</Say>
          {visit.language !== 'ja' && ' '}
          <Say>{hard ? t.mayBlankBut : t.mayBlank}</Say>
        </p>
        {!read && answered > 0 && <Notice tone="ok">{t.before}</Notice>}
        {answered > 0 && <Progress answered={answered} items={version.items.length} />}
      </div>
      <Form action={path ?? '#main'} problems={problems}>
        {read && read.askedFor.length > 0 && <Unanswered fields={read.askedFor} />}
        <HiddenField name="version" value={version.id} />
        {version.items.map((item, place) => (
          <Question key={item.identity} item={item} place={place} name={fieldOf(place)} value={typed[fieldOf(place)]} />
        ))}
        <Button big full type={path ? 'submit' : 'button'}>
          {t.send}
        </Button>
      </Form>
    </GuestPage>
  );
}

/** What an item shows in plain Japanese. */
const wordsOf = ({ texts, choices = [] }: ItemDefinition): string[] =>
  [texts, ...choices.map((choice) => choice.texts)].flatMap(({ ja }) => [ja.label, ja.hint ?? '']);

/** Asks once; the next submit goes through. */
function Unanswered({ fields }: { fields: readonly string[] }) {
  const t = useTexts(answerTexts);
  return (
    <Notice tone="wait" live>
      <p>
        <b>
          <Say>{t.asked}</Say>
        </b>
      </p>
      <p>
        <Say>{t.askedLead}</Say>
      </p>
      <p>
        {fields.map((field) => (
          <span key={field}>
            <a href={`#${fieldId('f', field)}`}>{t.number(Number(field.slice(1)))}</a>{' '}
          </span>
        ))}
      </p>
      <HiddenField name="asked" value="yes" />
    </Notice>
  );
}

function Progress({ answered, items }: { answered: number; items: number }) {
  const t = useTexts(answerTexts);
  return (
    <div class="progress">
      <progress value={answered} max={items} aria-label={plainText(t.progress)} />
      <span>
        <Say>{t.done(answered, items)}</Say>
      </span>
    </div>
  );
}
