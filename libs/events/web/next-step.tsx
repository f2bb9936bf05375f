import { inLanguage, type Visit } from '#platform';
import { Button, Form, LinkButton, Notice, Section, TodoList } from '#ui';
import type { EventView } from '../core/event-view.js';
import { lacksLink, missingForPublication } from '../core/publication.rules.js';
import { missingSentences } from '../core/publication-sentences.js';
import type { Todo } from '../core/todos.js';
import { eventsTexts } from './events.texts.js';
import { MissingReadings } from './missing-readings.js';
import { todoRows } from './todo-rows.js';

interface NextStepProps {
  visit: Visit;
  event: EventView;
  steps: readonly Todo[];
}

/** 次にすること: the one solid button of the overview, or what is still missing for it; once published, what each context has to do. */
export function NextStep({ visit, event, steps }: NextStepProps) {
  const t = eventsTexts.of(visit.language);
  if (event.state === 'published') {
    if (steps.length === 0) return null;
    return (
      <Section title={t.nextStep}>
        <TodoList items={todoRows(visit, steps)} />
      </Section>
    );
  }
  return (
    <Section title={t.nextStep} stack>
      {event.state === 'cancelled' && (
        <Notice tone="off">{event.cancelReason ? t.cancelledBecause(event.cancelReason) : t.cancelledStep}</Notice>
      )}
      {event.state !== 'cancelled' && <Publication visit={visit} event={event} />}
    </Section>
  );
}

function Publication({ visit, event }: { visit: Visit; event: EventView }) {
  const t = eventsTexts.of(visit.language);
  const here = `/w/${visit.workspace.slug}/staff/events/${event.id}`;
  const mayEdit = visit.actor.may('events.edit');
  const missing = missingForPublication(event);
  return (
    <>
      {event.state === 'idea' && <p>{t.ideaStep}</p>}
      {missing.length === 0 && <p>{t.ready}</p>}
      {missing.length === 0 && lacksLink(event) && <p class="soft">{t.linkLater}</p>}
      {missing.length > 0 && <p>{t.notReady}</p>}
      {missing.length > 0 && (
        <ul>
          {missing.map((what) => (
            <li key={what}>{inLanguage(missingSentences[what], visit.language)}</li>
          ))}
        </ul>
      )}
      <MissingReadings visit={visit} event={event} />
      {mayEdit && (
        <div class="row screen-only">
          {missing.length > 0 && <LinkButton href={`${here}/edit`}>{t.complete}</LinkButton>}
          {missing.length === 0 && (
            <Form action={`${here}/publication`}>
              <Button>{t.publish}</Button>
            </Form>
          )}
          {event.state === 'idea' && (
            <Form action={`${here}/preparation`}>
              <Button kind="quiet">{t.prepare}</Button>
            </Form>
          )}
        </div>
      )}
    </>
  );
}
