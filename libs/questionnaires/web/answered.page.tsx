import type { Visit } from '#platform';
import { formatMoment, plainText } from '#ui/i18n';
import { GuestPage, Icon, LinkButton, Say } from '#ui';
import { zoneOf } from '../core/questionnaire-frames.js';
import type { OpenedQuestionnaire } from '../core/responses.js';
import { answerTexts } from './answer.texts.js';

/** After sending: that it has arrived, and that it can still be changed. */
export function ThanksPage({
  visit,
  event,
  invitation,
  open,
  path,
}: OpenedQuestionnaire & { visit: Visit; path: string }) {
  const t = answerTexts.of(visit.language);
  const { closesAt } = invitation;
  return (
    <GuestPage visit={visit} title={plainText(t.thanks)} contact={event?.contact} narrow private>
      <div class="stack">
        <h1 class="state ok">
          <Icon name="check" />
          <span>
            <Say>{t.thanks}</Say>
          </span>
        </h1>
        <p class="lead">
          <Say>{t.thanksLead}</Say>
        </p>
        {open && (
          <>
            <p>
              <Say>
                {closesAt
                  ? t.until(formatMoment(closesAt, zoneOf({ event }, visit.workspace), visit.language))
                  : t.change}
              </Say>
            </p>
            <p class="row screen-only">
              <LinkButton kind="quiet" icon="pencil" href={path}>
                <Say>{t.again}</Say>
              </LinkButton>
            </p>
          </>
        )}
      </div>
    </GuestPage>
  );
}

/** The link of a questionnaire that takes no answers any more. */
export function ClosedPage({ visit, event, answered }: OpenedQuestionnaire & { visit: Visit; answered: boolean }) {
  const t = answerTexts.of(visit.language);
  return (
    <GuestPage
      visit={visit}
      title={plainText(t.closed)}
      heading={<Say>{t.closed}</Say>}
      contact={event?.contact}
      narrow
      private
    >
      <p class="lead">
        <Say>{t.closedLead}</Say>
        {visit.language !== 'ja' && ' '}
        {answered && <Say>{t.closedAnswered}</Say>}
      </p>
    </GuestPage>
  );
}
