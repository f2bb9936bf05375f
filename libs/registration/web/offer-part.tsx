import type { EventView } from '#events';
import { Button, LinkButton, Say, useReading, useTexts } from '#ui';
import { formatMoment } from '#ui/i18n';
import type { PersonView } from '../core/application.queries.js';
import { offerOf } from '../core/person-lines.js';
import { myTexts } from './my.texts.js';

/** A seat is held for somebody on this page: until when, yes, or no after one question. */
export function OfferPart({ event, people, path }: { event: EventView; people: readonly PersonView[]; path: string }) {
  const t = useTexts(myTexts);
  const { language } = useReading();
  const until = people.flatMap((person) => offerOf(person) ?? []).sort()[0];
  if (!until) return null;
  return (
    <section class="block stack" aria-labelledby="offer">
      <h2 id="offer">
        <Say>{t.answerBy(formatMoment(new Date(until), event.zone, language))}</Say>
      </h2>
      <form method="post" action={`${path}/acceptances`} class="stack screen-only">
        <Button big full>
          <Say>{t.accept}</Say>
        </Button>
        <LinkButton kind="quiet" full href={`${path}/declination`}>
          <Say>{t.decline}</Say>
        </LinkButton>
      </form>
    </section>
  );
}
