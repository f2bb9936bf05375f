import { Funnel } from '#ui';
import type { EventPanel } from '../core/event-panels.js';
import type { FunnelSteps } from '../core/funnel-steps.js';

/** From those asked to those who answered, on top of an event's overview: each number with its rows behind it. */
export const funnelStrip = (steps: FunnelSteps): EventPanel => ({
  key: 'funnel',
  order: 10,
  place: 'strip',
  permission: 'events.read',
  show: async (tx, visit, event) => {
    const items = event.publishedAt ? await steps.of(tx, visit, event) : [];
    return items.length > 0 ? <Funnel items={items} /> : null;
  },
});
