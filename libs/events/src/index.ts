export type {
  EventContact,
  EventState,
  EventText,
  EventTexts,
  EventView,
  Mode,
  PoolView,
  ProgrammeItemView,
  Requirement,
  SessionView,
  SpeakerView,
} from './event-view.js';
export { loadEvent, loadPublicEvent } from './event.queries.js';
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
  ownTexts,
  placeLine,
  seriesLine,
  sessionLine,
  sessionTitle,
  yen,
} from './event-facts.js';
export { momentOf, typedIn, type Unclear } from './zoned-time.js';
export { eventWords } from './event-words.js';
export { type EventPanel, EventPanels, type PanelPlace } from './event-panels.js';
export { type EventTab, EventTabs, type EventTabLink } from './event-tabs.js';
export { type FunnelPart, FunnelSteps } from './funnel-steps.js';
export { type Todo, Todos, type TodoSource } from './todos.js';
export { EventFrame } from './web/event-frame.js';
export { PhaseChip } from './web/phase-chip.js';
export { Events } from './events.js';
export type { EventPlan, PoolPlan, ProgrammePlan, Refusal, SeriesWish, SessionPlan } from './event-plan.js';
export { EventsModule } from './events.module.js';
