export { TallyModule } from './tally.module.js';
export { Tallies, type TallyReport } from './tallies.js';
export { type Break, breaks, type Show, type TallyWish } from './tally-spec.js';
export { tally, type TallyBook, tallyBook, type TallySpec } from './tally.js';
export type {
  Base,
  Cell,
  Denominators,
  Figure,
  Returns,
  TallyChoice,
  TallyItem,
  TallyRow,
  TallyTable,
} from './tally.rules.js';
export { type CommentGroup, loadComments } from './comment.queries.js';
