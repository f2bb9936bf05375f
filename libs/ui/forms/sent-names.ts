/** How deep names nest: `items.0.choices.0.label`, with room. */
export const deepest = 6;

/** `constructor`, `__proto__`: names that every object answers to, and that no field of ours has. */
export const isInherited = (name: string): boolean => name in Object.prototype || name === 'prototype';
