export { TallyModule } from './tally.module.js';
export { type Break, breaks, type Show } from './tally-spec.js';
export { tally, type TallyBook, tallyBook } from './tally.js';
export type { Cell, Figure, TallyTable } from './tally.rules.js';
