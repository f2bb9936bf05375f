/** A message as the sink received it, read the way a mail program reads it. */
export interface DeliveredMail {
  /** envelope */
  from: string;
  to: string;
  /** with its angle brackets */
  messageId: string;
  subject: string;
  headers: Record<string, string>;
  text: string;
  html: string;
  /** addresses in the text, in order */
  links: string[];
}

interface Part {
  headers: Record<string, string>;
  body: string;
}

/** @param raw the message between DATA and the dot, one byte a character */
export function readMail(envelope: { from: string; to: string }, raw: string): DeliveredMail {
  const root = partOf(raw);
  const text = contentOf(root, 'text/plain');
  return {
    ...envelope,
    messageId: root.headers['message-id'] ?? '',
    subject: decodeWords(root.headers['subject'] ?? ''),
    headers: Object.fromEntries(Object.entries(root.headers).map(([name, value]) => [name, decodeWords(value)])),
    text,
    html: contentOf(root, 'text/html'),
    links: text.match(/https?:\/\/[^\s<>"]+/g) ?? [],
  };
}

function partOf(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n');
  const head = end < 0 ? raw : raw.slice(0, end);
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: Object.fromEntries(headers), body: end < 0 ? '' : raw.slice(end + 4) };
}

/** The first part of this type, decoded; empty when there is none. */
function contentOf(part: Part, type: string): string {
  const contentType = part.headers['content-type'] ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (!boundary) return contentType.toLowerCase().startsWith(type) ? decodeBody(part) : '';
  for (const piece of part.body.split(`--${boundary}`).slice(1, -1)) {
    const content = contentOf(partOf(piece.replace(/^\r\n/, '')), type);
    if (content) return content;
  }
  return '';
}

function decodeBody({ headers, body }: Part): string {
  const encoding = (headers['content-transfer-encoding'] ?? '7bit').toLowerCase();
  if (encoding === 'base64') return lines(Buffer.from(body, 'base64').toString());
  if (encoding === 'quoted-printable')
    return lines(Buffer.from(unquote(body.replace(/=\r\n/g, '')), 'latin1').toString());
  return lines(Buffer.from(body, 'latin1').toString());
}

const lines = (text: string) => text.replace(/\r\n/g, '\n').replace(/\n+$/, '\n');

const unquote = (text: string) =>
  text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** RFC 2047; a space between two encoded words is not part of the text. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('latin1') : unquote(word.replaceAll('_', ' ')),
    )
    .replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString());
}
