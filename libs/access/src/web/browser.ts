import { type Config, giveSession, sessionToken } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Browser, SignedIn } from '../sessions.js';

/** What a request tells about the browser that signs in. */
export const browserOf = (request: FastifyRequest): Browser => ({
  userAgent: request.headers['user-agent'] ?? null,
  origin: request.ip,
  formerToken: sessionToken(request),
});

export function keepSession(reply: FastifyReply, { token, expiresAt }: SignedIn, config: Config): void {
  giveSession(reply, token, expiresAt, config.https);
}
