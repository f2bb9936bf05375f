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

const deviceName = (secure: boolean) => (secure ? '__Host-device' : 'device');
const year = 365 * 24 * 3600;

/** What this browser was given when somebody last logged in with it. */
export const knownDevice = (request: FastifyRequest): string | null =>
  request.cookies[deviceName(visitOf(request).https)] ?? null;

/** Outlives the session: it opens nothing, and only tells a browser that was here before from a stranger. */
export function giveDevice(reply: FastifyReply, device: string, secure: boolean): void {
  reply.setCookie(deviceName(secure), device, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: year });
}
