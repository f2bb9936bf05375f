export { type Break, breaks, type Show } from './core/tally-spec.js';
export { tally, type TallyBook, tallyBook } from './core/tally.js';
export { type Cell, type Figure, type TallyTable } from './core/tally.rules.js';
