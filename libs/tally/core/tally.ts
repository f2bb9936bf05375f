import { loadVersions } from '#questionnaires';
import type { Tx } from '#platform';
import { type Counts, loadCounts } from './count.queries.js';
import { groupsInOrder } from './groups.rules.js';
import { type AskedItem, itemsOf } from './items.js';
import { tallyKindOf } from './kinds/index.js';
import { tabulate } from './tabulate.js';
import {
  type Base,
  type CountedGroup,
  returnsOf,
  type Returns,
  type TallyItem,
  type TallyTable,
} from './tally.rules.js';
import type { Break } from './tally-spec.js';

export interface TallySpec {
  questionnaireId: string;
  break: Break;
  base: Base;
}

/** How many came back of one group; null: of everybody, '': of those whose group is not known. */
export interface ReturnsOfGroup extends Returns {
  group: string | null;
}

/** All tables of a questionnaire as they stand at one moment. */
export interface TallyBook {
  spec: TallySpec;
  /** everybody first */
  returns: ReturnsOfGroup[];
  /** one an item, in the order asked; of a TEXT only who wrote something */
  tables: TallyTable[];
}

/** All items in two statements, however many there are: what was asked, and what was counted. */
export async function tallyBook(tx: Tx, spec: TallySpec): Promise<TallyBook> {
  const items = itemsOf(await loadVersions(tx, spec.questionnaireId));
  const counts = await loadCounts(tx, spec.questionnaireId, spec.break, items);
  const groups = groupsInOrder(spec.break, returnedBy(counts), counts.invited);
  return {
    spec,
    returns: returns(counts, groups),
    tables: items.map((item) => tabulate(item, countedOf(item, counts, groups), spec.base)),
  };
}

/** @returns the table of one item; null where no version asks it */
export async function tally(tx: Tx, spec: TallySpec & { item: string }): Promise<TallyTable | null> {
  const item = itemsOf(await loadVersions(tx, spec.questionnaireId)).find(({ identity }) => identity === spec.item);
  if (!item) return null;
  const counts = await loadCounts(tx, spec.questionnaireId, spec.break, [item], spec.item);
  return tabulate(
    item,
    countedOf(item, counts, groupsInOrder(spec.break, returnedBy(counts), counts.invited)),
    spec.base,
  );
}

/** What comments can be grouped by: items that give everybody one mark at most. */
export const ratingsIn = (tables: readonly TallyTable[]): TallyItem[] =>
  tables.map(({ item }) => item).filter((item) => tallyKindOf(item).rates);

/** The responses of each group to the versions that ask this item, by what they answered. */
function countedOf(
  { identity, versions }: AskedItem,
  { returned, answers, values }: Counts,
  groups: readonly string[],
): CountedGroup[] {
  return groups.map((value) => ({
    value,
    valid: sum(versions.map((version) => returned.get(version)?.get(value))),
    counts: answers.get(identity)?.get(value) ?? new Map(),
    values: values.get(identity)?.get(value) ?? new Map(),
  }));
}

/** Every returned form counts as valid: drafts are not returned, and no form is struck out as a whole. */
function returns(counts: Counts, groups: readonly string[]): ReturnsOfGroup[] {
  const returned = returnedBy(counts);
  const of = (some: readonly string[]): Returns => {
    const back = sum(some.map((group) => returned.get(group)));
    return returnsOf({
      invited: sum(some.map((group) => counts.invited.get(group))),
      undelivered: sum(some.map((group) => counts.undelivered.get(group))),
      returned: back,
      valid: back,
    });
  };
  const parts = groups.some((group) => group !== '') ? groups : [];
  return [{ group: null, ...of(groups) }, ...parts.map((group) => ({ group, ...of([group]) }))];
}

function returnedBy({ returned }: Counts): Map<string, number> {
  const all = new Map<string, number>();
  for (const version of returned.values()) for (const [group, n] of version) all.set(group, (all.get(group) ?? 0) + n);
  return all;
}

const sum = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);
