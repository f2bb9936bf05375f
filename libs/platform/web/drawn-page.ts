import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A page as it leaves: bytes, and a name for them by which a browser asks whether they are still the same. */
export interface DrawnPage {
  body: Buffer;
  etag: string;
}

/** Of a page without scripts and without anything that belongs to one request: it may be sent to everybody who reads alike. */
export function draw(content: VNode): DrawnPage {
  const body = Buffer.from(documentOf(content));
  return { body, etag: `"${fingerprint(body)}"` };
}

export const documentOf = (content: VNode): string => `<!doctype html>${renderToString(content)}`;

export const fingerprint = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);

/** Whether the reader who sent this `If-None-Match` has it already. */
export function has(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}
