import type { FastifyRequest } from 'fastify';
import type { Door } from './doors.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A write that another site's page has sent with our visitor's cookies. Programs without these headers carry no cookies to abuse. */
export function cameFromElsewhere(request: Pick<FastifyRequest, 'method' | 'headers'>, door: Door): boolean {
  if (safe.has(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.origin;
  if (!origin) return false;
  // Pages behind a personal link send no referrer, and old browsers then name no origin; the link itself is their proof.
  if (origin === 'null') return !door.open;
  return originHost(origin) !== request.headers.host;
}

function originHost(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
