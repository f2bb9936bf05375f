import type { MailLine } from '../core/mail.queries.js';
import type { mailStateTexts } from './mail-states.js';

type Told = Pick<MailLine, 'state' | 'attempts' | 'lastCode' | 'lastPhase' | 'uncertainAt'>;
type Texts = typeof mailStateTexts.ja;

/** Why a mail is in its state, in one sentence; null where the word says it all. */
export function mailReason(mail: Told, { reason }: Texts): string | null {
  switch (mail.state) {
    case 'sent':
      return mail.uncertainAt ? reason.sentTwice : null;
    case 'planned':
      return delay(mail, reason);
    case 'retry':
      return retryReason(mail, reason);
    case 'failed':
      return failure(mail, reason);
    case 'held':
      return mail.lastPhase === 'restored' ? reason.heldAfterRestore : reason.held;
    case 'cancelled':
      return mail.lastPhase === 'discarded' ? reason.discarded : reason.cancelled;
    case 'stored':
    case 'uncertain':
    case 'missed':
    case 'suppressed':
      return reason[mail.state];
    case 'leased':
    case 'sending':
      return null;
  }
}

/** Nobody is at fault but the server. */
function delay({ lastCode, lastPhase }: Told, reason: Texts['reason']): string | null {
  if (!lastPhase) return null;
  return lastPhase === 'connect' ? reason.serverDown : reason.notTaking(lastCode);
}

function retryReason({ attempts, lastCode, lastPhase, uncertainAt }: Told, reason: Texts['reason']): string {
  if (lastPhase === 'connect') return reason.serverDown;
  if (lastPhase === 'render') return reason.unreadable;
  if (uncertainAt && lastCode === null) return reason.resending;
  return reason.turnedAway(attempts, lastCode);
}

function failure({ lastCode, lastPhase }: Told, reason: Texts['reason']): string {
  if (lastPhase === 'address') return reason.badAddress;
  return lastPhase === 'unknown-kind' ? reason.unknownKind : reason.refused(lastCode);
}
