import { type EventView, namesOf } from '#events';
import { type Problem, Button, Form, FormPart, GuestPage, Notice, Pair, Say, useReading, useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { hasReadings, plainText } from '#ui/i18n';
import type { ComingMail } from '../core/coming-mails.js';
import { ApplyForm, PersonForm } from './apply.form.js';
import { isChosen } from '../core/entry.js';
import { applyTexts } from './apply.texts.js';
import { ComingMailList } from './coming-mails.js';
import { EventLine } from './event-line.js';
import { NominationForm } from './ways.form.js';
import { WayIn } from './way-in.js';
import { SeatChoices } from './seat-choices.js';

interface ApplyPageProps {
  visit: Visit;
  event: EventView;
  /** where the form is posted: its own address */
  action: string;
  /** the address behind the link */
  email: string;
  form: TypedOf<typeof ApplyForm>;
  problems?: readonly Problem[];
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
  mailDomain,
  coming = [],
}: ApplyPageProps) {
  const t = applyTexts.of(visit.language);
  const drawn = { of: ApplyForm, typed: form };
  const problems = form.people.length > 1 ? found.map((problem) => withPerson(problem, t.problemOf)) : found;
  return (
    <GuestPage
      visit={visit}
      title={plainText(t.title)}
      ruby={hasReadings(namesOf(event))}
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
      <WayIn event={event} now={visit.now} />
      <Form action={action} problems={problems}>
        <Fields {...drawn} names={['idempotencyKey']} />
        {/* Enter in a field sends the form, not the first button that adds or removes somebody. */}
        <button class="unseen" type="submit" tabIndex={-1} aria-hidden="true" />
        <FormPart title={<Numbered n={1}>{t.contactPart}</Numbered>}>
          <Fields
            {...drawn}
            names={['officeName', 'contactName']}
            looks={event.entry === 'nominated' ? { officeName: putsForward } : {}}
          />
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
        <FormPart
          title={<Numbered n={2}>{t.peoplePart}</Numbered>}
          hint={<Say>{isChosen(event) ? t.peopleHintChosen : t.peopleHint}</Say>}
        >
          {form.people.map((person, n) => (
            <PersonPart key={n} event={event} person={person} n={n} alone={form.people.length === 1} />
          ))}
          {form.people.length > 1 && <Fields {...drawn} names={['together']} />}
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
        <FormPart title={<Numbered n={3}>{t.mailsPart}</Numbered>}>
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
        <FormPart title={<Numbered n={4}>{t.sendPart}</Numbered>}>
          <p>
            <Say>{t.purpose}</Say>
          </p>
          <Button big full>
            <Say>{t.submit(form.people.length)}</Say>
          </Button>
          <p class="small soft">
            <Say>{isChosen(event) ? t.submitHintChosen : t.submitHint}</Say>
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

interface PersonPartProps {
  event: EventView;
  person: TypedOf<typeof PersonForm>;
  n: number;
  alone: boolean;
}

function PersonPart({ event, person, n, alone }: PersonPartProps) {
  const t = useTexts(applyTexts);
  const { language } = useReading();
  const drawn = { of: PersonForm, typed: person, at: `people.${n}` };
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
      <Pair>
        <Fields {...drawn} names={['name', 'kana']} looks={language === 'en' ? { kana: onlyForKanji } : {}} />
      </Pair>
      <Fields {...drawn} names={['email']} />
      <SeatChoices event={event} name={`people.${n}`} seats={person.seats} />
      {event.entry === 'nominated' && (
        <Fields of={NominationForm} typed={person.nomination} at={`people.${n}.nomination`} />
      )}
    </article>
  );
}

/** The office that puts people forward is always asked for. */
const putsForward = {
  marked: true,
  hint: {
    ja: '推薦する事業所・機関の名前を入れてください。',
    en: 'The office that puts these people forward.',
    'ja-easy': 'えらぶ {事業所|じぎょうしょ}の {名前|なまえ}を {書|か}いて ください。',
  },
};

/** Names of those who read English are mostly in Latin letters, which need no reading. */
const onlyForKanji = { marked: false, hint: { ja: 'お名前が漢字のときだけ', en: 'Only for a name in kanji.' } };
