import { type Config, giveDevice, giveSession, type LinkSigner, knownDevice, sessionToken } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceOfAccount } from '../core/known-device.js';
import type { Browser, SignedIn } from '../core/sessions.js';

/** What a request tells about the browser that signs in. */
export const browserOf = (request: FastifyRequest): Browser => ({
  userAgent: request.headers['user-agent'] ?? null,
  origin: request.ip,
  formerToken: sessionToken(request),
  device: knownDevice(request),
});

export function keepSession(reply: FastifyReply, signedIn: SignedIn, config: Config, signer: LinkSigner): void {
  giveSession(reply, signedIn.token, signedIn.expiresAt, config.https);
  giveDevice(reply, deviceOfAccount(signer, signedIn.accountId), config.https);
}
