import { closesAt, eventFacts, type EventView, eventWords, namesOf, phaseOf } from '#events';
import { Button, Facts, Form, GuestPage, Notice, type Problem, Say } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { formatMoment, hasReadings, plainText } from '#ui/i18n';
import type { OpenedLetter } from '../core/letters.js';
import { codePath, officeLinksPath } from '../core/links.js';
import { CodeForm, type DeclineForm } from './answer.form.js';
import { answerTexts } from './answer.texts.js';
import { DeclinePart } from './decline-part.js';
import { EventLine } from './event-line.js';

interface CodePageProps {
  visit: Visit;
  form: TypedOf<typeof CodeForm>;
  problems?: readonly Problem[];
}

/** One field: whoever has a letter needs no link. */
export function CodePage({ visit, form, problems = [] }: CodePageProps) {
  const t = answerTexts.of(visit.language);
  return (
    <GuestPage
      visit={visit}
      title={plainText(t.codeTitle)}
      heading={<Say>{t.codeTitle}</Say>}
      narrow
      private
      problems={problems}
      class="form"
    >
      <Form action={codePath(visit.workspace)} problems={problems}>
        <p class="lead">
          <Say>{t.codeLead}</Say>
        </p>
        <Fields of={CodeForm} typed={form} />
        <Button big full>
          {t.codeSubmit}
        </Button>
      </Form>
      <p>
        <a href={officeLinksPath(visit.workspace)}>
          <Say>{t.office}</Say>
        </a>
      </p>
    </GuestPage>
  );
}

interface LetterPageProps extends OpenedLetter {
  visit: Visit;
  /** of this page */
  path: string;
  form?: TypedOf<typeof DeclineForm>;
  problems?: readonly Problem[];
}

/** Behind the code: which event, and two buttons. Nothing about whoever was asked, and no names. */
export function LetterPage({ visit, event, invitation, path, form, problems = [] }: LetterPageProps) {
  const t = answerTexts.of(visit.language);
  const open = phaseOf(event, visit.now) === 'open';
  const declined = invitation.declinedAt !== null;
  const { contact } = eventWords.of(visit.language);
  return (
    <GuestPage
      visit={visit}
      title={plainText(t.letterTitle)}
      heading={<Say>{t.letterTitle}</Say>}
      ruby={hasReadings(namesOf(event))}
      contact={event.contact}
      narrow
      private
      problems={problems}
      class="stack"
    >
      <EventLine event={event} />
      <Facts
        items={eventFacts(event, visit.language)
          .filter(({ term }) => term !== contact)
          .map(({ term, lines }) => ({
            term: <Say>{term}</Say>,
            children: lines.map((line) => (
              <p key={line}>
                <Say>{line}</Say>
              </p>
            )),
          }))}
      />
      {open ? <Answers {...{ visit, event, path, declined }} /> : <Shut visit={visit} event={event} />}
      {phaseOf(event, visit.now) !== 'over' && event.state !== 'cancelled' && (
        <DeclinePart path={path} declined={declined} name="d" problems={problems} {...(form && { form })} />
      )}
    </GuestPage>
  );
}

function Answers({
  visit,
  event,
  path,
  declined,
}: Pick<LetterPageProps, 'visit' | 'event' | 'path'> & { declined: boolean }) {
  const t = answerTexts.of(visit.language);
  const closes = closesAt(event);
  return (
    <form class="stack" method="post" action={`${path}/opening`}>
      <p>
        <Say>{declined ? t.declinedApply : t.letterLead}</Say>
        {closes && (
          <>
            <br />
            <b>
              <Say>{t.until(formatMoment(closes, event.zone, visit.language))}</Say>
            </b>
          </>
        )}
      </p>
      <Button big full {...(declined && { kind: 'quiet' as const })}>
        {t.apply}
      </Button>
      <p class="small soft">
        <Say>{t.applyHint}</Say>
      </p>
    </form>
  );
}

function Shut({ visit, event }: { visit: Visit; event: EventView }) {
  const t = answerTexts.of(visit.language);
  const phase = phaseOf(event, visit.now);
  const why = phase === 'cancelled' ? t.off : phase === 'over' ? t.over : t.shut;
  return (
    <Notice tone="warn">
      <p>
        <b>
          <Say>{why}</Say>
        </b>
      </p>
      {phase !== 'over' && phase !== 'cancelled' && (
        <p>
          <Say>{t.shutLead}</Say>
        </p>
      )}
    </Notice>
  );
}
