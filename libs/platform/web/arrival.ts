import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.js';
import type { Config } from '../config/config.js';
import type { Language } from '#ui/i18n';
import { clientNetwork } from './client-network.js';
import { visitOf } from './visit.js';

const year = 365 * 24 * 3600;

/** Fills the visit with what the request itself tells: language, furigana, address, and the notice left by the last page. */
export function arrive(request: FastifyRequest, reply: FastifyReply, clock: Clock, config: Config): void {
  const visit = visitOf(request);
  // Both are missing where the address itself could not be read.
  const query = (request.query ?? {}) as Record<string, unknown>;
  const cookies = request.cookies ?? {};
  visit.now = clock.now();
  visit.requestId = request.id;
  visit.url = addressHere(request.url);
  visit.path = visit.url.split('?')[0]!;
  visit.baseUrl = config.baseUrl;
  visit.https = config.https;
  visit.address = request.ip;
  visit.client = clientNetwork(request.ip);
  visit.makeNonce = () => nonceFor(reply);
  visit.mailboxBanner = !config.smtpUrl;
  visit.insecureBanner = config.servesPlainHttpBeyondLoopback;
  visit.language = languageOf(query.lang) ?? languageOf(cookies.lang) ?? preferred(request.headers['accept-language']);
  visit.furigana = (query.furigana ?? cookies.furigana) !== 'off';
  if (languageOf(query.lang)) reply.setCookie('lang', visit.language, { path: '/', maxAge: year, sameSite: 'lax' });
  if (query.furigana)
    reply.setCookie('furigana', visit.furigana ? 'on' : 'off', { path: '/', maxAge: year, sameSite: 'lax' });
  if (request.method === 'GET' && cookies.notice) {
    visit.notice = cookies.notice;
    reply.clearCookie('notice', { path: '/' });
  }
}

/** Path and query that lead nowhere but here: a browser reads `//other.example/x` and `/\\other.example/x` as another host's. */
export function addressHere(url: string): string {
  const local = url.startsWith('/') ? url : url.replace(/^[a-z][a-z0-9+.-]*:[/\\]*[^/\\?]*/i, '');
  return `/${local.replace(/^[/\\]+/, '')}`;
}

/** Lets scripts with this nonce run on the page that is being answered. Most pages have no script, and ask for none. */
function nonceFor(reply: FastifyReply): string {
  const nonce = randomBytes(16).toString('base64');
  const policy = String(reply.getHeader('content-security-policy'));
  reply.header('content-security-policy', policy.replace(/script-src [^;]*/, `$& 'nonce-${nonce}'`));
  return nonce;
}

function languageOf(value: unknown): Language | undefined {
  return value === 'ja' || value === 'ja-easy' || value === 'en' ? value : undefined;
}

/** Japanese unless the browser asks for English before Japanese. */
function preferred(header: string | undefined): Language {
  const first = header?.split(',').find((entry) => /^\s*(ja|en)\b/i.test(entry));
  return first && /^\s*en/i.test(first) ? 'en' : 'ja';
}
