export { type EventView, type Mode, type PoolView, type Requirement, type SessionView } from './core/event-view.js';
export { eventOfWhat, loadEvent, loadEvents } from './core/event.queries.js';
export {
  closesAt,
  endOf,
  type Phase,
  phaseOf,
  placesLeft,
  promotionIsAutomatic,
  startOf,
  takesApplications,
} from './core/event.rules.js';
export { CapacityRaised, EventCancelled, EventRescheduled } from './core/event.events.js';
export { type Entry, type EntryRules, entryRulesOf, plainEntry } from './core/entry-rules.js';
export { eachOwnText } from './core/own-texts.rules.js';
export {
  type EventFact,
  eventFacts,
  eventSpan,
  modesOf,
  namesOf,
  numberedSeries,
  ownText,
  ownTexts,
  placeLine,
  placeLines,
  seriesLine,
  sessionTitle,
  yen,
} from './core/event-facts.js';
export { type EventHead, eventHead } from './core/event-head.js';
export { type EventAsTold, loadTold, type Move, movesSince } from './core/event-moves.js';
export type { Told } from './core/event-audience.js';
export { momentOf, typedIn } from './core/zoned-time.js';
export { eventWords } from './core/event-words.js';
export type { EventCopy } from './core/event-copies.js';
export type { EventStep } from './core/event-steps.js';
export { PlacesHeld } from './core/places-held.js';
export { type EventTab, EventTabs, type EventTabLink } from './core/event-tabs.js';
export type { FunnelPart } from './core/funnel-steps.js';
export type { TodoSource } from './core/todos.js';
export { Events } from './core/events.js';
export {
  type EventPlan,
  type PoolPlan,
  type ProgrammePlan,
  type Refusal,
  type SessionPlan,
} from './core/event-plan.js';
