import type { IconName } from './icon-paths.js';

/** ok: done, there · wait: not yet, planned · warn: a limit is near, unclear · bad: went wrong · off: over, withdrawn. */
export type Tone = 'ok' | 'wait' | 'warn' | 'bad' | 'off';

export const iconOfTone: Record<Tone, IconName> = {
  ok: 'check',
  wait: 'clock',
  warn: 'warn',
  bad: 'cross',
  off: 'minus',
};
