import type { ItemDefinition } from '../core/definition.js';

/** About how long it takes: a quarter of a minute to choose, one to write. */
export const minutesFor = (items: readonly ItemDefinition[]): number =>
  Math.max(1, Math.round(items.reduce((sum, { kind }) => sum + (kind === 'TEXT' ? 1 : 0.25), 0)));
