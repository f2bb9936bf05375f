import type { EventView } from '#events';
import type { Visit } from '#platform';
import { Button, LinkButton, Notice } from '#ui';
import type { ApplicationView, PersonView } from '../core/application.queries.js';
import type { SeatState } from '../core/registration.rules.js';
import type { Story } from '../core/story.queries.js';
import { correctionTexts } from './correction.texts.js';
import { staffTexts } from './staff.texts.js';

interface PersonDeedsProps {
  visit: Visit;
  event: EventView;
  base: string;
  application: ApplicationView;
  person: PersonView;
  story: Story;
}

/** What staff may do about one person. */
export function PersonDeeds({ visit, event, base, application, person, story }: PersonDeedsProps) {
  if (!visit.actor.may('registrations.edit')) return null;
  const t = staffTexts.of(visit.language);
  const c = correctionTexts.of(visit.language);
  const at = `${base}/${person.registrationId}`;
  const merged = story.merges.find((merge) => merge.merged === person.registrationId && !merge.undoneAt);
  if (merged) {
    return (
      <Notice tone="warn">
        <p>
          {c.mergedInto} <a href={`${base}/${merged.kept}`}>{c.mergedLink}</a>
        </p>
        <form method="post" action={`${at}/separation`}>
          <Button kind="quiet">{c.separate}</Button>
        </form>
      </Notice>
    );
  }
  const approvals = `/w/${visit.workspace.slug}/staff/events/${event.id}/approvals/decision`;
  const has = (state: SeatState) => person.live && person.seats.some((seat) => seat.state === state);
  const reachable = application.contactEmail !== '' || application.people.some(({ email }) => email !== '');
  return (
    <div class="row screen-only">
      {has('pending') && (
        <>
          <LinkButton href={`${approvals}?decision=approve&people=${person.registrationId}`}>{t.approve}</LinkButton>
          <LinkButton kind="quiet" href={`${approvals}?decision=decline&people=${person.registrationId}`}>
            {t.decline}
          </LinkButton>
        </>
      )}
      {(has('waiting') || has('offered')) && <LinkButton href={`${at}/promotion`}>{t.promote}</LinkButton>}
      {has('waiting') && (
        <LinkButton kind="quiet" href={`${at}/offer`}>
          {t.offer}
        </LinkButton>
      )}
      <LinkButton kind="quiet" icon="pencil" href={`${at}/correction`}>
        {c.correct}
      </LinkButton>
      {person.live && reachable && (
        <form method="post" action={`${at}/link`}>
          <Button kind="quiet" icon="mail">
            {c.resend}
          </Button>
        </form>
      )}
      {person.live && (
        <LinkButton kind="quiet" href={`${at}/cancellation`}>
          {t.cancel}
        </LinkButton>
      )}
    </div>
  );
}
