import type { CommentGroup } from './comment.queries.js';
import { groupsInOrder } from './groups.rules.js';
import { tallyKindOf } from './kinds/index.js';
import type { TallyReport } from './tallies.js';
import type { TallyChoice, TallyItem, TallyTable } from './tally.rules.js';

/** What was written under one item: by rating in the order of its options, then by group. */
export interface ItemComments {
  item: TallyItem;
  table: TallyTable;
  count: number;
  people: number;
  /** only ratings with a comment; null: of those who did not rate */
  ratings: { choice: TallyChoice | null; count: number; groups: CommentGroup[] }[];
}

export function commentsByItem({
  book,
  comments,
  rating,
  commentBreak,
}: Pick<TallyReport, 'book' | 'comments' | 'rating' | 'commentBreak'>): ItemComments[] {
  const order = groupsInOrder(
    commentBreak,
    new Map(comments.map(({ group, responses }) => [group, responses])),
    new Map(),
  );
  return book.tables
    .filter(({ item }) => tallyKindOf(item).written)
    .map((table) => {
      const own = comments
        .filter(({ identity }) => identity === table.item.identity)
        .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
      const ratings = [...(rating?.choices ?? []), null].map((choice) => {
        const groups = own.filter((group) => group.rating === (choice?.code ?? null));
        return { choice, count: sum(groups, 'count'), groups };
      });
      return {
        item: table.item,
        table,
        count: sum(own, 'count'),
        people: sum(own, 'people'),
        ratings: ratings.filter(({ groups }) => groups.length > 0),
      };
    });
}

const sum = (groups: readonly CommentGroup[], what: 'count' | 'people'): number =>
  groups.reduce((total, group) => total + group[what], 0);
