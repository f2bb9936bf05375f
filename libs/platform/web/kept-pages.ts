import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { drawn } from './answers.js';
import type { DrawnPage } from './drawn-page.js';
import { write } from './reply.interceptor.js';
import { type Visit, visitOf } from './visit.js';

/** @returns undefined where the page has to be drawn, or does not exist: its handler sees to that */
export type FindKept = (visit: Visit, params: Record<string, string>) => Promise<DrawnPage | undefined>;

/**
 * Public pages that may be there already, by their route. They are looked for before the guard, the pipes and the interceptors,
 * which would cost more than the page: it is open to everybody, and takes nothing from its reader but what `Visit` knows.
 */
@Injectable()
export class KeptPages {
  readonly #finds = new Map<string, FindKept>();

  add(pages: Readonly<Record<string, FindKept>>): void {
    for (const [route, find] of Object.entries(pages)) this.#finds.set(route, find);
  }

  /** @returns whether the request is answered */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const find = this.#finds.get(request.routeOptions.url ?? '');
    if (!find || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    const page = await find(visitOf(request), request.params as Record<string, string>);
    if (!page) return false;
    letIn(reply);
    reply.send(write(reply, drawn(page)));
    return true;
  }
}

/** What the guard tells every visitor of an open page: no other site hears where they come from. */
export const letIn = (reply: FastifyReply): void => void reply.header('referrer-policy', 'no-referrer');
