export { EventFrame } from './event-frame.js';
export { EventsModule } from '../events.module.js';
