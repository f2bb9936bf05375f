import { closesAt, type EventView, takesApplications } from '#events';
import type { Visit } from '#platform';
import { Button, Say } from '#ui';
import { formatMoment } from '#ui/i18n';
import type { AskedOffice } from '../core/office.queries.js';
import { answerTexts } from './answer.texts.js';
import { DeclinePart } from './decline-part.js';
import { EventLine } from './event-line.js';
import { officeTexts } from './office.texts.js';
import { type Trouble, troubleOf } from './office-trouble.js';

interface OfficeAskedProps {
  visit: Visit;
  event: EventView;
  asked: AskedOffice;
  /** of the office's page */
  path: string;
  trouble: Trouble | null;
}

/** お返事をお待ちしています: apply, or not this time. */
export function OfficeAsked({ visit, event, asked, path, trouble }: OfficeAskedProps) {
  const t = officeTexts.of(visit.language);
  const words = answerTexts.of(visit.language);
  const closes = closesAt(event);
  const here = `${path}/invitations/${asked.id}`;
  const wrong = troubleOf(trouble, 'decline', asked.id);
  const heading = `e-${event.id}`;
  return (
    <section class="block" aria-labelledby={heading}>
      <div class="ask">
        <h2 id={heading}>
          <Say>{t.asked}</Say>
        </h2>
        <EventLine event={event} />
        {closes && (
          <p class="soft">
            <Say>{words.until(formatMoment(closes, event.zone, visit.language))}</Say>
          </p>
        )}
        {takesApplications(event, visit.now) && (
          <form class="screen-only" method="post" action={`${here}/opening`}>
            <Button big full {...(asked.declined && { kind: 'quiet' as const })}>
              {words.apply}
            </Button>
          </form>
        )}
        <DeclinePart
          path={here}
          declined={asked.declined}
          name={`d-${asked.id}`}
          {...(wrong && { form: wrong.typed, problems: wrong.problems })}
        />
      </div>
    </section>
  );
}
