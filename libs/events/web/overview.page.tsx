import type { VNode } from 'preact';
import type { Visit } from '#platform';
import { Beside, LinkButton, Section } from '#ui';
import type { EventTabLink } from '../core/event-tabs.js';
import { phaseOf } from '../core/event.rules.js';
import type { EventView } from '../core/event-view.js';
import type { Todo } from '../core/todos.js';
import { EventFrame } from './event-frame.js';
import type { PanelPlace } from './event-panels.js';
import { eventsTexts } from './events.texts.js';
import { Markdown } from './markdown.js';
import { NextStep } from './next-step.js';
import { OverCapacity } from './over-capacity.js';
import { OverviewFacts } from './overview-facts.js';
import { ProgrammeSheet } from './programme-sheet.js';
import { SessionSheet } from './session-sheet.js';

interface OverviewPageProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  /** of a published event, the next one first */
  steps: readonly Todo[];
  /** of later contexts */
  panels: Record<PanelPlace, readonly VNode[]>;
}

/** 概要: what the event is, how full it is, what comes next. */
export function OverviewPage({ visit, event, tabs, steps, panels }: OverviewPageProps) {
  const t = eventsTexts.of(visit.language);
  const here = `/w/${visit.workspace.slug}/staff/events/${event.id}`;
  const mayEdit = visit.actor.may('events.edit');
  const main = (
    <>
      <OverCapacity event={event} language={visit.language} />
      <NextStep visit={visit} event={event} steps={steps} />
      {panels.main}
      <Section title={t.sessions}>
        <SessionSheet event={event} language={visit.language} />
      </Section>
      <Section title={t.facts}>
        <OverviewFacts event={event} language={visit.language} />
      </Section>
      {event.description && (
        <Section title={t.about}>
          <Markdown>{event.description}</Markdown>
        </Section>
      )}
      <ProgrammeSheet event={event} language={visit.language} />
    </>
  );
  const actions = mayEdit && (
    <>
      {event.state !== 'cancelled' && (
        <LinkButton kind="quiet" icon="pencil" href={`${here}/edit`}>
          {t.edit}
        </LinkButton>
      )}
      <LinkButton kind="quiet" href={`/w/${visit.workspace.slug}/staff/events/new?from=${event.id}`}>
        {t.next}
      </LinkButton>
      {event.state !== 'cancelled' && phaseOf(event, visit.now) !== 'over' && (
        <LinkButton kind="text" href={`${here}/cancellation`}>
          {t.cancel}
        </LinkButton>
      )}
    </>
  );
  return (
    <EventFrame visit={visit} event={event} tabs={tabs} current="overview" actions={actions} strip={panels.strip}>
      {panels.aside.length > 0 ? <Beside aside={panels.aside}>{main}</Beside> : main}
    </EventFrame>
  );
}
