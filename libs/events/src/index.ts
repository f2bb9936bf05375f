export type { EventView, Mode, PoolView, Requirement, SessionView } from './event-view.js';
export { eventOfWhat, loadEvent } from './event.queries.js';
export {
  closesAt,
  endOf,
  type Phase,
  phaseOf,
  placesLeft,
  promotionIsAutomatic,
  startOf,
  takesApplications,
} from './event.rules.js';
export { CapacityRaised, EventCancelled, EventRescheduled } from './event.events.js';
export {
  type EventFact,
  eventFacts,
  eventSpan,
  modesOf,
  namesOf,
  ownText,
  ownTexts,
  placeLine,
  placeLines,
  seriesLine,
  sessionTitle,
  yen,
} from './event-facts.js';
export { type EventHead, eventHead } from './event-head.js';
export { type EventAsTold, loadTold, type Move, movesSince } from './event-moves.js';
export { EventAudience, type Told } from './event-audience.js';
export { momentOf, typedIn } from './zoned-time.js';
export { eventWords } from './event-words.js';
export { EventCopies, type EventCopy } from './event-copies.js';
export { type EventStep, EventSteps } from './event-steps.js';
export { type EventPanel, EventPanels } from './event-panels.js';
export { type EventTab, EventTabs, type EventTabLink } from './event-tabs.js';
export { type FunnelPart, FunnelSteps } from './funnel-steps.js';
export { type TodayPanel, TodayPanels } from './today-panels.js';
export { type Todo, Todos, type TodoSource } from './todos.js';
export { EventFrame } from './web/event-frame.js';
export { Events } from './events.js';
export type { EventPlan, PoolPlan, ProgrammePlan, Refusal, SessionPlan } from './event-plan.js';
export { EventsModule } from './events.module.js';
