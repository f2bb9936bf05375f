import { Funnel } from '#ui';
import type { FunnelStep, FunnelSteps } from '../core/funnel-steps.js';
import type { EventPanel } from './event-panels.js';
import { inStaff } from './in-staff.js';

/** From those asked to those who answered, on top of an event's overview: each number with its rows behind it. */
export const funnelStrip = (steps: FunnelSteps): EventPanel<FunnelStep[]> => ({
  key: 'funnel',
  place: 'strip',
  permission: 'events.read',
  read: async (tx, asker, about) => {
    const items = about.event.publishedAt ? await steps.of(tx, asker, about) : [];
    return items.length > 0 ? items : null;
  },
  draw: (items, visit) => (
    <Funnel
      items={items.map(({ count, path, ...step }) => ({
        ...step,
        count: count ?? '−',
        href: path && inStaff(visit, path),
      }))}
    />
  ),
});
