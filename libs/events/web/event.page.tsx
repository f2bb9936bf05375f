import type { Visit } from '#platform';
import { GuestPage, Notice, Say, Section } from '#ui';
import { hasReadings, htmlLang, plainText } from '#ui/i18n';
import { namesOf, type OwnTexts, ownTexts, seriesLine } from '../core/event-facts.js';
import { phaseOf } from '../core/event.rules.js';
import type { EventView } from '../core/event-view.js';
import { aboutEvent } from './about-event.js';
import { ApplyCard } from './apply-card.js';
import { EventFactsList } from './event-facts-list.js';
import { eventPageTexts } from './event-page.texts.js';
import { Markdown } from './markdown.js';
import { Programme } from './programme.js';
import { WaysToTakePart } from './ways-to-take-part.js';

/** The public page of an event: what, when, where, for whom, and the one button. */
export function EventPage({ visit, event, preview }: { visit: Visit; event: EventView; preview?: boolean }) {
  const { language, workspace } = visit;
  const t = eventPageTexts.of(language);
  const own = ownTexts(event, language);
  const lang = (part: keyof OwnTexts['languages']) => otherLang(own.languages[part], language);
  const series = seriesLine(event, language);
  return (
    <GuestPage
      visit={visit}
      title={plainText(own.title)}
      contact={event.contact.name ? event.contact : undefined}
      class="event"
      about={preview ? undefined : aboutEvent(event, visit)}
      ruby={hasReadings([namesOf(event), event.summary, event.description].join())}
      links={[{ href: `/w/${workspace.slug}`, label: t.others }]}
    >
      <div class="title">
        {preview && <PreviewNotice visit={visit} event={event} />}
        {series && (
          <p class="soft">
            <Say>{series}</Say>
          </p>
        )}
        <h1 lang={lang('title')}>
          <Say>{own.title}</Say>
        </h1>
        {phaseOf(event, visit.now) === 'cancelled' && <CancelledNotice event={event} sentence={t.cancelled} />}
        {own.summary && (
          <p class="lead" lang={lang('summary')}>
            <Say>{own.summary}</Say>
          </p>
        )}
        <EventFactsList event={event} language={language} />
      </div>
      <ApplyCard visit={visit} event={event} />
      {own.description && (
        <Section title={<Say>{t.about}</Say>}>
          <Markdown lang={lang('description')}>{own.description}</Markdown>
        </Section>
      )}
      <Programme event={event} language={language} />
      <WaysToTakePart event={event} language={language} />
      {event.protectedNames && (
        <p class="block small soft">
          <Say>{t.protected}</Say>
        </p>
      )}
    </GuestPage>
  );
}

/** The way back for staff, who came here from their own pages. */
function PreviewNotice({ visit, event }: { visit: Visit; event: EventView }) {
  const t = eventPageTexts.of(visit.language);
  return (
    <Notice tone="wait">
      <p>
        <Say>{t.preview}</Say>{' '}
        <a href={`/w/${visit.workspace.slug}/staff/events/${event.id}`}>
          <Say>{t.backToStaff}</Say>
        </a>
      </p>
    </Notice>
  );
}

function CancelledNotice({ event, sentence }: { event: EventView; sentence: string }) {
  return (
    <Notice tone="warn">
      <p>
        <b>
          <Say>{sentence}</Say>
        </b>
      </p>
      {event.cancelReason && (
        <p>
          <Say>{event.cancelReason}</Say>
        </p>
      )}
    </Notice>
  );
}

const otherLang = (written: OwnTexts['languages']['title'], shown: Visit['language']) =>
  htmlLang(written) === htmlLang(shown) ? undefined : htmlLang(written);
