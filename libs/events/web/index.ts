export { OverCapacity } from './over-capacity.js';
export { EventFrame } from './event-frame.js';
export type { EventPanel } from './event-panels.js';
export type { EventManifest } from './event-registry.js';
export type { TodayPanel } from './today-panels.js';
export { EventsModule } from '../events.module.js';
