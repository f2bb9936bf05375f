import { type EventView, namesOf, ownText } from '#events';
import { type Problem, Button, Form, FormPart, GuestPage, Notice, Say, Suggestions, useReading, useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { hasReadings, plainText } from '#ui/i18n';
import type { ComingMail } from '../core/coming-mails.js';
import type { FormAsked } from '../core/invitation.queries.js';
import type { Purpose } from '../core/purpose.queries.js';
import type { QuestionView } from '../core/question.queries.js';
import { ApplyForm, knownOffices, PersonForm } from './apply.form.js';
import { applyTexts } from './apply.texts.js';
import { ComingMailList } from './coming-mails.js';
import { EventLine } from './event-line.js';
import { PersonFields } from './person-fields.js';
import { QuestionFields } from './question-fields.js';
import { SeatChoices } from './seat-choices.js';

interface ApplyPageProps extends FormAsked {
  visit: Visit;
  event: EventView;
  /** where the form is posted: its own address */
  action: string;
  /** the address behind the link */
  email: string;
  form: TypedOf<typeof ApplyForm>;
  problems?: readonly Problem[];
  /** names of known offices, to pick one while typing */
  offices: readonly string[];
  /** the sender's domain, to let through */
  mailDomain: string;
  /** after the one that comes at once */
  coming?: readonly ComingMail[];
}

/** One page for everything: the contact, 1 to n people, their sessions, what comes next, one button. */
export function ApplyPage({
  visit,
  event,
  action,
  email,
  form,
  problems: found = [],
  questions,
  purpose,
  offices,
  mailDomain,
  coming = [],
}: ApplyPageProps) {
  const t = applyTexts.of(visit.language);
  const drawn = { of: ApplyForm, typed: form };
  const asked = questions.some(({ asks }) => asks === 'application');
  const problems = form.people.length > 1 ? found.map((problem) => withPerson(problem, t.problemOf)) : found;
  return (
    <GuestPage
      visit={visit}
      title={plainText(t.title)}
      ruby={hasReadings(namesOf(event) + ownReadings(questions, purpose))}
      contact={event.contact}
      narrow
      private
      problems={problems}
      class="form"
    >
      <div class="stack">
        <p class="small">
          <a href={`/w/${visit.workspace.slug}/events/${event.id}`}>
            <Say>{t.back}</Say>
          </a>
        </p>
        <h1>
          <Say>{t.title}</Say>
        </h1>
        <EventLine event={event} />
      </div>
      <Form action={action} problems={problems}>
        <Fields {...drawn} names={['idempotencyKey', 'purposeId']} />
        {/* Enter in a field sends the form, not the first button that adds or removes somebody. */}
        <button class="unseen" type="submit" tabIndex={-1} aria-hidden="true" />
        <FormPart title={<Numbered n={1}>{t.contactPart}</Numbered>}>
          <Fields {...drawn} names={['officeName', 'contactName']} />
          <Suggestions id={knownOffices} values={offices} />
          <div class="field">
            <b>
              <Say>{t.mail}</Say>
            </b>
            <p class="hint">
              <Say>{t.mailHint}</Say>
            </p>
            <p class="address">{email}</p>
          </div>
          <Fields {...drawn} names={['contactPhone']} />
        </FormPart>
        <FormPart title={<Numbered n={2}>{t.peoplePart}</Numbered>} hint={<Say>{t.peopleHint}</Say>}>
          {form.people.map((person, n) => (
            <PersonPart
              key={n}
              event={event}
              questions={questions}
              person={person}
              n={n}
              alone={form.people.length === 1}
            />
          ))}
          {/* comes back at the new person, not at the top of the page */}
          <Button
            kind="quiet"
            full
            icon="plus"
            name="add"
            value="1"
            formAction={`${action}#person-${form.people.length}`}
          >
            <Say>{t.add}</Say>
          </Button>
        </FormPart>
        {asked && (
          <FormPart title={<Numbered n={3}>{t.questionsPart}</Numbered>}>
            <QuestionFields event={event} questions={questions} person={null} typed={form.answers} />
          </FormPart>
        )}
        <FormPart title={<Numbered n={asked ? 4 : 3}>{t.mailsPart}</Numbered>}>
          <ComingMailList mails={coming} atOnce />
          <Notice tone="wait" icon="mail">
            <p>
              <Say>{t.domain(mailDomain)}</Say>
            </p>
            <p class="small">
              <Say>{t.domainHint}</Say>
            </p>
          </Notice>
        </FormPart>
        <FormPart title={<Numbered n={asked ? 5 : 4}>{t.sendPart}</Numbered>}>
          <PurposeText purpose={purpose} />
          <Button big full>
            <Say>{t.submit(headsOn(form))}</Say>
          </Button>
          <p class="small soft">
            <Say>{t.submitHint}</Say>
          </p>
        </FormPart>
      </Form>
    </GuestPage>
  );
}

/** The list on top of the form would otherwise say the same sentence for several people. */
function withPerson(problem: Problem, say: (n: number, sentence: string) => string): Problem {
  const n = /^people\.(\d+)\./.exec(problem.field)?.[1];
  return n === undefined ? problem : { ...problem, sentence: say(Number(n) + 1, problem.sentence) };
}

const Numbered = ({ n, children }: { n: number; children: string }) => (
  <>
    {n}. <Say>{children}</Say>
  </>
);

/** Readings in what an organiser wrote switch the page's furigana on. */
const ownReadings = (questions: readonly QuestionView[], purpose: Purpose | null): string =>
  [...questions.flatMap(({ label, hint, options }) => [label, hint, ...options]), purpose?.text ?? ''].join(' ');

/** How many people stand on a form, by name or by number. */
const headsOn = ({ people }: TypedOf<typeof ApplyForm>): number =>
  people.reduce((sum, person) => sum + (PersonForm.valueOf(person).heads ?? 1), 0);

/** What names and addresses are used for, as the host says it. */
function PurposeText({ purpose }: { purpose: Purpose | null }) {
  const t = useTexts(applyTexts);
  const { language } = useReading();
  const own = purpose && { ja: '', en: purpose.textEn, 'ja-easy': purpose.textEasy }[language];
  const text = own || (purpose ? ownText(purpose.text, language) : t.purpose);
  return (
    <div lang={purpose && !own && language === 'en' ? 'ja' : undefined}>
      {text.split('\n').map((line, n) => (
        <p key={n}>
          <Say>{line}</Say>
        </p>
      ))}
    </div>
  );
}

interface PersonPartProps extends Pick<FormAsked, 'questions'> {
  event: EventView;
  person: TypedOf<typeof PersonForm>;
  n: number;
  alone: boolean;
}

function PersonPart({ event, questions, person, n, alone }: PersonPartProps) {
  const t = useTexts(applyTexts);
  const { language } = useReading();
  return (
    <article class="person" id={`person-${n}`}>
      <header>
        <h3>
          <Say>{t.person(n + 1)}</Say>
        </h3>
        {!alone && (
          <Button kind="text" name="remove" value={String(n)}>
            <Say>{t.remove}</Say>
          </Button>
        )}
      </header>
      <PersonFields
        event={event}
        draw={(names, looks) => (
          <Fields of={PersonForm} typed={person} at={`people.${n}`} names={names} looks={looks} />
        )}
        looks={language === 'en' ? { kana: onlyForKanji } : {}}
      />
      <SeatChoices event={event} name={`people.${n}`} seats={person.seats} />
      <QuestionFields event={event} questions={questions} person={n} typed={person.answers} />
    </article>
  );
}

/** Names of those who read English are mostly in Latin letters, which need no reading. */
const onlyForKanji = { marked: false, hint: { ja: 'お名前が漢字のときだけ', en: 'Only for a name in kanji.' } };
