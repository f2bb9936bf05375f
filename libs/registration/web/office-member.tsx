import type { EventView } from '#events';
import type { Visit } from '#platform';
import { Button, Form, Say } from '#ui';
import { Fields } from '#ui/forms';
import type { ApplicationView, PersonView } from '../core/application.queries.js';
import { rankOf, standingsOf } from '../core/person-lines.js';
import { registrationWords } from '../core/registration-words.js';
import { PersonChangeForm, standingForm } from './change.form.js';
import { Folded } from './folded.js';
import { SwapForm } from './office.form.js';
import { officeTexts } from './office.texts.js';
import { type Trouble, troubleOf } from './office-trouble.js';
import { SeatChip } from './seat-chip.js';
import { SeatChoices } from './seat-choices.js';

interface OfficeMemberProps {
  visit: Visit;
  event: EventView;
  application: ApplicationView;
  person: PersonView;
  /** of the office's page */
  path: string;
  /** null: the event is over, or they applied by themselves */
  may: { cancel: boolean; change: boolean } | null;
  trouble: Trouble | null;
}

/** One of the office: name, state, way, and what may be done for them. */
export function OfficeMember({ visit, event, application, person, path, may, trouble }: OfficeMemberProps) {
  const t = officeTexts.of(visit.language);
  const words = registrationWords.of(visit.language);
  const here = `${path}/registrations/${person.registrationId}`;
  const lines = standingsOf(event, person, visit.language).filter(({ seat }) => seat);
  const heading = `m-${person.registrationId}`;
  const over = event.state === 'cancelled';
  return (
    <article class="member" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>
          {words.san(person.name)}
          {person.kana && <small>{person.kana}</small>}
        </h3>
        {!over && <SeatChip seat={{ state: person.state, rank: person.live ? rankOf(person) : null }} />}
      </header>
      {person.live &&
        lines.map(({ title, place, seat }) => (
          <p key={seat!.id}>
            <Say>{[title, place].filter(Boolean).join(' ')}</Say>
            {lines.length > 1 && seat!.state !== person.state && (
              <>
                {' '}
                <SeatChip seat={seat!} />
              </>
            )}
          </p>
        ))}
      {person.live && may && person.email && (
        <p>
          <Say>{t.own(person.email)}</Say>
        </p>
      )}
      {!may && !over && person.live && (
        <p>
          <Say>{t.alone}</Say>
        </p>
      )}
      {may && person.live && <Doings {...{ visit, event, application, person, here, may, trouble }} />}
      {may && !person.live && (
        <form class="screen-only" method="post" action={`${here}/restoration`}>
          <Button kind="text" id={`r-${person.registrationId}`} labelledBy={`${heading} r-${person.registrationId}`}>
            {t.restore}
          </Button>
        </form>
      )}
    </article>
  );
}

type DoingsProps = Omit<OfficeMemberProps, 'path' | 'may'> & { here: string; may: { change: boolean } };

function Doings({ visit, event, application, person, here, may, trouble }: DoingsProps) {
  const t = officeTexts.of(visit.language);
  const name = registrationWords.of(visit.language).san(person.name);
  const id = person.registrationId;
  const swap = troubleOf(trouble, 'swap', id);
  const change = troubleOf(trouble, 'change', id);
  const form = change?.typed ?? standingForm(event, { ...application, people: [person] });
  const typed = form.people[0];
  return (
    <Folded icon="pencil" title={t.act} several open={swap !== null || change !== null}>
      {may.change && (
        <Folded icon="people" title={t.swap} open={swap !== null}>
          <Form action={`${here}/swap`} name={`s-${id}`} problems={swap?.problems}>
            <p>
              <Say>{t.swapLead(name)}</Say>
            </p>
            <Fields of={SwapForm} typed={swap?.typed ?? SwapForm.blank()} />
            <Button full>{t.swapSubmit}</Button>
          </Form>
        </Folded>
      )}
      {may.change && typed && (
        <Folded icon="pencil" title={t.change} open={change !== null}>
          <Form action={`${here}/changes`} name={`c-${id}`} problems={change?.problems}>
            <Fields of={PersonChangeForm} typed={typed} at="people.0" names={['registrationId']} />
            <SeatChoices event={event} name="people.0" seats={typed.seats} had={person.seats} />
            <Fields of={PersonChangeForm} typed={typed} at="people.0" names={['email']} />
            <Button full>{t.changeSubmit}</Button>
          </Form>
        </Folded>
      )}
      <Folded icon="minus" title={t.cancel}>
        <form class="stack" method="post" action={`${here}/cancellation`}>
          <p>
            <Say>{t.cancelLead(name)}</Say>
          </p>
          <Button full>{t.cancelSubmit(name)}</Button>
        </form>
      </Folded>
    </Folded>
  );
}
