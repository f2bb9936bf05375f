import type { FastifyReply, FastifyRequest } from 'fastify';

const secureName = '__Host-session';
const plainName = 'session';

/** The session token of a staff member's browser, from the cookie that fits the connection. */
export function sessionToken(request: FastifyRequest): string | null {
  return request.cookies[secureName] ?? request.cookies[plainName] ?? null;
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
