import type { ComponentChildren } from 'preact';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import { type Crumb, LinkButton, StaffPage, Tabs } from '#ui';
import { eventSpan, modesOf, seriesLine } from '../core/event-facts.js';
import { phaseOf } from '../core/event.rules.js';
import type { EventTabLink } from '../core/event-tabs.js';
import type { EventView } from '../core/event-view.js';
import { PhaseChip } from './phase-chip.js';

interface EventFrameProps {
  visit: Visit;
  event: EventView;
  /** `eventTabs.of(visit.asker)` */
  tabs: readonly EventTabLink[];
  /** key of the tab this page belongs to */
  current: string;
  /** what the page is, for its title: 申込 */
  part?: string | undefined;
  /** one more way down, where the page is below a tab */
  crumb?: Crumb | undefined;
  actions?: ComponentChildren;
  /** across the page, above the tabs: the funnel */
  strip?: ComponentChildren;
  children: ComponentChildren;
}

/** The staff pages of one event: the same head and tabs on each. */
export function EventFrame({ visit, event, tabs, current, part, crumb, actions, strip, children }: EventFrameProps) {
  const { language, workspace } = visit;
  const t = texts.of(language);
  const list = `/w/${workspace.slug}/staff/events`;
  const hrefOf = (path: string) => [`${list}/${event.id}`, path].filter(Boolean).join('/');
  const soft = [modesOf(event, language), event.protectedNames && t.protectedNames].filter(Boolean);
  return (
    <StaffPage
      visit={visit}
      title={part ? `${part} ${event.title}` : event.title}
      current="events"
      crumbs={[
        { href: list, label: t.events },
        ...(crumb ? [{ href: `${list}/${event.id}`, label: event.title }, crumb] : []),
      ]}
      over={seriesLine(event, language)}
      heading={event.title}
      lead={
        <>
          {eventSpan(event, language) ?? t.undated} <span class="soft">{soft.map((word) => `・ ${word} `)}</span>
          <PhaseChip phase={phaseOf(event, visit.now)} />
        </>
      }
      actions={
        <>
          {event.publishedAt ? (
            <LinkButton kind="quiet" icon="open" href={`/w/${workspace.slug}/events/${event.id}`}>
              {t.publicPage}
            </LinkButton>
          ) : (
            <LinkButton kind="quiet" icon="open" href={`${list}/${event.id}/preview`}>
              {t.preview}
            </LinkButton>
          )}
          {actions}
        </>
      }
    >
      {strip}
      <Tabs
        label={t.tabs}
        items={tabs.map(({ key, path, label }) => ({ key, label, href: hrefOf(path), current: key === current }))}
      />
      {children}
    </StaffPage>
  );
}

const texts = catalogue({
  ja: {
    events: '催し',
    publicPage: '公開ページ',
    preview: '公開ページのプレビュー',
    tabs: 'この催し',
    undated: '日程は未定',
    protectedNames: '参加者名は要配慮',
  },
  en: {
    events: 'Events',
    publicPage: 'Public page',
    preview: 'Preview',
    tabs: 'This event',
    undated: 'No date yet',
    protectedNames: 'Names are protected',
  },
});
