import type { FastifyReply, FastifyRequest } from 'fastify';
import { visitOf } from './visit.js';

const secureName = '__Host-session';
const plainName = 'session';

/**
 * The session token of a staff member's browser. Under https only the `__Host-` cookie counts: a plain one could have been
 * planted over http or from a neighbouring host.
 */
export function sessionToken(request: FastifyRequest): string | null {
  return request.cookies[visitOf(request).https ? secureName : plainName] ?? null;
}

/** @param secure whether the site is served over https */
export function giveSession(reply: FastifyReply, token: string, expires: Date, secure: boolean): void {
  reply.setCookie(secure ? secureName : plainName, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    expires,
  });
}

export function endSession(reply: FastifyReply): void {
  reply.clearCookie(secureName, { path: '/', secure: true, httpOnly: true, sameSite: 'lax' });
  reply.clearCookie(plainName, { path: '/', httpOnly: true, sameSite: 'lax' });
}
