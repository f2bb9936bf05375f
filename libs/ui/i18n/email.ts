const atom = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+$/;
/** The last part holds a letter: `192.0.2.7` is the number of a machine, not a mail domain. */
const host = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[^.]*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** Old mailboxes of these carriers may hold `..` or end in a dot, which no standard allows and their servers accept. */
const carriers = new Set(['docomo.ne.jp', 'ezweb.ne.jp']);

/**
 * One spelling for one mailbox: trimmed, half-width, lower case. Null for what we could not or should not send to:
 * control characters, commas, angle brackets, quotes, a second @ never reach the mailer.
 */
export function canonicalEmail(text: string): string | null {
  const typed = text.trim();
  // Twice as long at most while it is full-width or decorated: nothing larger is looked at.
  if (typed.length > 508) return null;
  const address = typed.normalize('NFKC').trim().toLowerCase();
  if (address.length > 254 || !/^[\x21-\x7e]+$/.test(address)) return null;
  const at = address.indexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (at < 1 || local.length > 64 || domain.includes('@') || !host.test(domain)) return null;
  const parts = local.split('.');
  const emptyAllowed = carriers.has(domain) && parts[0] !== '';
  return parts.every((part) => (part === '' ? emptyAllowed : atom.test(part))) ? address : null;
}
