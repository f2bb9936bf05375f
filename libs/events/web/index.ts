export { EventFrame } from './event-frame.js';
export { type EventPanel, EventPanels } from './event-panels.js';
export { inStaff } from './in-staff.js';
export { type TodayPanel, TodayPanels } from './today-panels.js';
export { EventsModule } from '../events.module.js';
