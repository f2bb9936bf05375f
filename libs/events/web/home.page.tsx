import type { PageOf, Visit } from '#platform';
import { GuestPage, LinkButton, Pager, Say, Section } from '#ui';
import { hasReadings, plainText } from '#ui/i18n';
import type { EventList } from '../core/event-list.queries.js';
import { EventLines } from './event-lines.js';
import { homeTexts } from './home.texts.js';

interface HomePageProps {
  visit: Visit;
  coming: EventList;
  past: EventList;
  /** of the past ones */
  page: PageOf;
}

/** The home page of a host body: what is coming, what was, and how to hear of it. */
export function HomePage({ visit, coming, past, page }: HomePageProps) {
  const t = homeTexts.of(visit.language);
  const { slug, name } = visit.workspace;
  return (
    <GuestPage
      visit={visit}
      title={name}
      heading={
        <span lang={visit.language === 'en' ? 'ja' : undefined}>
          <Say>{name}</Say>
        </span>
      }
      host="集い"
      ruby={hasReadings([...coming.events, ...past.events].map(({ series, title }) => `${series} ${title}`).join())}
      about={{ description: plainText(t.about(name)), address: `${visit.baseUrl}/w/${slug}` }}
    >
      {page.page === 1 && (
        <Section title={<Say>{t.coming}</Say>}>
          {coming.events.length > 0 ? <EventLines visit={visit} events={coming.events} /> : <NothingComing />}
        </Section>
      )}
      {past.events.length > 0 && (
        <Section title={<Say>{t.past}</Say>}>
          <EventLines visit={visit} events={past.events} />
          <Pager {...page} total={past.total} href={(number) => `/w/${slug}?page=${number}`} />
        </Section>
      )}
      <Section title={<Say>{t.subscribe}</Say>} stack>
        <p>
          <Say>{t.subscribeHow}</Say>
        </p>
        <p>
          <LinkButton kind="quiet" icon="calendar" href={`/w/${slug}/calendar.ics`}>
            <Say>{t.subscribeVerb}</Say>
          </LinkButton>
        </p>
      </Section>
    </GuestPage>
  );

  function NothingComing() {
    return (
      <div class="empty">
        <p>
          <Say>{t.none}</Say>
        </p>
        <p>
          <Say>{t.ask}</Say>
        </p>
      </div>
    );
  }
}
