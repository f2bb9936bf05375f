import type { Answer } from './mail-transport.js';

/** Held back, waiting, in work, or settled. The words for people stand in `mail-states.ts`. */
export type MailState =
  | 'held'
  | 'planned'
  | 'leased'
  | 'sending'
  | 'sent'
  | 'stored'
  | 'retry'
  | 'uncertain'
  | 'failed'
  | 'missed'
  | 'suppressed'
  | 'cancelled';

/** Every step a mail may take; the statements that write a state take their guard from here. */
export const transitions: Record<MailState, readonly MailState[]> = {
  held: ['planned', 'cancelled'],
  planned: ['leased', 'held', 'cancelled'],
  retry: ['leased', 'held', 'cancelled'],
  leased: ['planned', 'retry', 'sending', 'stored', 'failed', 'missed', 'suppressed', 'cancelled'],
  sending: ['planned', 'retry', 'sent', 'failed', 'uncertain'],
  uncertain: ['retry', 'cancelled'],
  failed: [],
  sent: [],
  stored: [],
  missed: [],
  suppressed: [],
  cancelled: [],
};

export const mailStates = Object.keys(transitions) as MailState[];

export function mayBecome(from: MailState, to: MailState): boolean {
  return transitions[from].includes(to);
}

/** The states out of which `to` may be written. */
export function statesBefore(to: MailState): MailState[] {
  return mailStates.filter((from) => mayBecome(from, to));
}

/** Nothing will happen to it any more. */
export function isSettled(state: MailState): boolean {
  return transitions[state].length === 0;
}

export type Verdict = 'sent' | 'stored' | 'retry' | 'failed' | 'uncertain' | 'down';

/**
 * What one try came to. A response code decides first: 451 after the dot is a definite "not accepted".
 * The phase counts only without a code, and only a message that was handed over whole and never answered is uncertain.
 * What a server says before it takes any mail (refused, silent, wrong password) is about the server, not about this mail.
 */
export function judge({ phase, code }: Answer): Verdict {
  if (phase === 'stored') return 'stored';
  if (phase === 'connect') return 'down';
  if (code !== undefined) return judgeCode(code);
  return phase === 'dot' ? 'uncertain' : 'retry';
}

function judgeCode(code: number): Verdict {
  if (code >= 500) return 'failed';
  return code >= 200 && code < 300 ? 'sent' : 'retry';
}

/** A mail turned away this many times has failed: about two days with the delays below. */
export const maxAttempts = 100;

const firstDelay = 10_000;
const longestDelay = 3_600_000;

/**
 * Milliseconds until the next try, by full jitter: anywhere between nothing and a bound that doubles to an hour,
 * so that a thousand mails turned away together do not come back together.
 * @param attempts tries so far, 1 or more
 * @param random 0 ≤ random < 1
 */
export function retryDelay(attempts: number, random: number): number {
  return Math.floor(random * Math.min(longestDelay, firstDelay * 2 ** (attempts - 1)));
}

const firstPause = 1_000;
const longestPause = 60_000;

/** Milliseconds to leave a server alone that could not be reached `failures` times in a row: half fixed, half jitter. */
export function pauseAfter(failures: number, random: number): number {
  const bound = Math.min(longestPause, firstPause * 2 ** (failures - 1));
  return Math.floor(bound / 2 + (random * bound) / 2);
}
