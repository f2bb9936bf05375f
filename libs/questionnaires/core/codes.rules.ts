import type { ChoiceDefinition, Definition, ItemDefinition } from './definition.js';
import type { PlannedChoice, PlannedItem } from './questionnaire-plan.js';

/**
 * Gives every option its code. One that has a code keeps it for good, in the draft as in the versions; a new one gets a
 * number that no option of the item ever had, so that an old answer can never be read as another option's.
 * @param earlier the draft as it was and every published version
 */
export function withCodes(items: readonly PlannedItem[], earlier: readonly Definition[]): Definition {
  return { items: items.map((item) => codedItem(item, knownOf(item, earlier))) };
}

/** Items whose kind is not what it was when they were published: they would be another question under an old identity. */
export function changedKinds(items: readonly PlannedItem[], published: readonly Definition[]): number[] {
  return items.flatMap((item, place) =>
    knownOf(item, published).some(({ kind }) => kind !== item.kind) ? [place] : [],
  );
}

const knownOf = ({ identity }: PlannedItem, earlier: readonly Definition[]): ItemDefinition[] =>
  earlier.flatMap(({ items }) => items.filter((item) => item.identity === identity));

function codedItem({ choices, ...item }: PlannedItem, known: readonly ItemDefinition[]): ItemDefinition {
  if (!choices) return item;
  const given = new Map(known.flatMap((one) => one.choices ?? []).map(({ identity, code }) => [identity, code]));
  const last = Math.max(0, ...given.values());
  const fresh = choices.filter(({ identity }) => !given.has(identity));
  const codeOf = (choice: PlannedChoice): number =>
    given.get(choice.identity) ?? last + 1 + fresh.findIndex(({ identity }) => identity === choice.identity);
  return { ...item, choices: choices.map((choice): ChoiceDefinition => ({ ...choice, code: codeOf(choice) })) };
}
