import { endOf, startOf } from '../core/event.rules.js';
import type { EventPlan } from '../core/event-plan.js';
import type { MailPlanning } from '../core/planned-mails.js';

/** What the mails about an event depend on, of a plan for it. */
export const planningOf = (
  plan: EventPlan,
  rulesOf: string | null,
  usual: boolean,
): Omit<MailPlanning, 'now'> => ({
  startsAt: startOf(plan),
  endsAt: endOf(plan),
  deadline: plan.deadline,
  zone: plan.zone,
  modes: new Set(plan.sessions.flatMap(({ pools }) => pools.map(({ mode }) => mode))),
  rulesOf,
  usual,
}); // prettier-ignore
