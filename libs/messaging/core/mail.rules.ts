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
  leased: ['planned', 'retry', 'held', 'sending', 'stored', 'failed', 'missed', 'suppressed', 'cancelled'],
  sending: ['planned', 'retry', 'held', 'sent', 'failed', 'uncertain'],
  uncertain: ['retry', 'cancelled'],
  failed: ['planned'],
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

const settled: readonly MailState[] = ['sent', 'stored', 'failed', 'missed', 'suppressed', 'cancelled'];

/** Nothing will happen to it any more by itself; a person may have a failed one sent again. */
export function isSettled(state: MailState): boolean {
  return settled.includes(state);
}

export type Verdict = 'sent' | 'stored' | 'retry' | 'failed' | 'uncertain' | 'down';

/**
 * What one try came to. What a server says before it hears of a recipient (refused, silent, wrong password, a sender it
 * does not want) is about the server, not about this mail, and so is every word about relaying and log-in: nothing is
 * wrong with the mail, it waits. After that a response code decides: 451 after the dot is a definite "not accepted".
 * Only a message that was handed over whole and never answered is uncertain.
 */
export function judge(answer: Answer): Verdict {
  const { phase, code } = answer;
  if (phase === 'stored') return 'stored';
  if (isTooLarge(answer)) return 'failed';
  if (phase === 'connect' || phase === 'sender' || isAboutOurRights(answer)) return 'down';
  if (code !== undefined) return judgeCode(code);
  if (phase === 'dot') return 'uncertain';
  return phase === 'envelope' ? 'down' : 'retry';
}

/**
 * Whether it may be this mail's own fault after all, once the server has taken another: it relays for us, but not to this
 * recipient; or it breaks off at this one alone.
 */
export const mayBeItsOwn = ({ phase }: Answer): boolean => phase !== 'connect' && phase !== 'sender';

function judgeCode(code: number): Verdict {
  if (code >= 500) return 'failed';
  return code >= 200 && code < 300 ? 'sent' : 'retry';
}

/** The size is told with MAIL FROM, so this mail alone may be refused there (RFC 1870). */
const isTooLarge = ({ phase, code, text = '' }: Answer): boolean =>
  phase === 'sender' && (code === 552 || (code !== undefined && code >= 500 && /\b5\.3\.4\b/.test(text)));

/** Log-in is wanted first, or this server does not carry mails for us: RFC 4954, RFC 3463 (5.7.x), and what servers say in words. */
function isAboutOurRights({ phase, code, text = '' }: Answer): boolean {
  if (code === undefined || code < 500) return false;
  if (code === 530 || code === 534 || code === 535 || code === 538) return true;
  if (phase === 'recipient' && /^5\d\d[ -]5\.7\.\d/.test(text)) return true;
  return /\brelay|authenticat|rcpthosts/i.test(text);
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
