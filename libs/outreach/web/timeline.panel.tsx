import { endOf } from '#events';
import type { EventPanel } from '#events/web';
import type { MailKinds } from '#messaging';
import { LinkButton, Section } from '#ui';
import type { Reminders } from '../core/reminders.js';
import type { RuleTimeline } from '../core/timeline.rules.js';
import { RuleTimelineList } from './rule-timeline.js';
import { timelineTexts } from './timeline.texts.js';

interface Reminded {
  timeline: RuleTimeline;
  /** nothing is to come, and nothing was told */
  empty: boolean;
  mayEdit: boolean;
}

/** Reminders and what else was told, beside an event's overview; only numbers, so that everybody who sees the event sees them. */
export const timelinePanel = (reminders: Reminders, kinds: MailKinds): EventPanel<Reminded> => ({
  key: 'reminders',
  place: 'aside',
  permission: 'events.read',
  async read(tx, { actor }, { event, now }) {
    const { rules, timeline } = await reminders.standing(tx, event);
    const mayEdit = actor.may('reminders.edit') && event.state !== 'cancelled';
    const empty = timeline.coming.length + timeline.past.length + timeline.others.length === 0;
    const over = (endOf(event) ?? now) < now;
    return empty && (over || !mayEdit || rules.length > 0) ? null : { timeline, empty, mayEdit };
  },
  draw({ timeline, empty, mayEdit }, visit, event) {
    const t = timelineTexts.of(visit.language);
    return (
      <Section title={t.title} key="reminders">
        {empty ? (
          <p>{t.none}</p>
        ) : (
          <RuleTimelineList
            event={event}
            language={visit.language}
            timeline={timeline}
            label={(kind) => kinds.label(kind)}
          />
        )}
        {mayEdit && (
          <p class="screen-only">
            <LinkButton kind="text" href={`/w/${visit.workspace.slug}/staff/events/${event.id}/reminders`}>
              {t.open}
            </LinkButton>
          </p>
        )}
      </Section>
    );
  },
});
