import { endOf, type EventPanel } from '#events';
import type { MailKinds } from '#messaging';
import { LinkButton, Section } from '#ui';
import type { Reminders } from '../core/reminders.js';
import { RuleTimelineList } from './rule-timeline.js';
import { timelineTexts } from './timeline.texts.js';

/** Reminders and what else was told, beside an event's overview; only numbers, so that everybody who sees the event sees them. */
export const timelinePanel = (reminders: Reminders, kinds: MailKinds): EventPanel => ({
  key: 'reminders',
  order: 10,
  place: 'aside',
  permission: 'events.read',
  async show(tx, visit, event) {
    const t = timelineTexts.of(visit.language);
    const { rules, timeline } = await reminders.standing(tx, event);
    const mayEdit = visit.actor.may('reminders.edit') && event.state !== 'cancelled';
    const empty = timeline.coming.length + timeline.past.length + timeline.others.length === 0;
    const over = (endOf(event) ?? visit.now) < visit.now;
    if (empty && (over || !mayEdit || rules.length > 0)) return null;
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
