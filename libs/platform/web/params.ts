import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { NotFound } from '../errors.js';
import { isUuid } from '../ids.js';

/** A UUID of the address; anything else is a page that does not exist. */
export const Id = createParamDecorator((name: string | undefined, context: ExecutionContext) => {
  const params = context.switchToHttp().getRequest<FastifyRequest<{ Params: Record<string, string> }>>().params;
  const value = params[name ?? 'id'];
  if (!isUuid(value)) throw new NotFound();
  return value;
});

/** What the address asks for under this name, as text: the first where it is given twice, empty where it is not. */
export const Asked = createParamDecorator((name: string, context: ExecutionContext): string => {
  const query = context.switchToHttp().getRequest<FastifyRequest<{ Querystring: Record<string, unknown> }>>().query;
  const value = [query[name]].flat()[0];
  return typeof value === 'string' ? value : '';
});

export interface PageOf {
  /** from 1 */
  page: number;
  size: number;
  offset: number;
}

export const pageSize = 50;

/** Which page of a list `?page=` asks for; nonsense is the first. */
export function parsePage(value: unknown, size = pageSize): PageOf {
  const asked = Number(value);
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
  return { page, size, offset: (page - 1) * size };
}

/** What of each part stands on a page of a list that is made of several, one after the other. */
export function partsOfPage(counts: readonly number[], { size, offset }: PageOf): { offset: number; limit: number }[] {
  let before = 0;
  return counts.map((count) => {
    const [from, to] = [offset, offset + size].map((end) => Math.min(Math.max(end - before, 0), count));
    before += count;
    return { offset: from!, limit: to! - from! };
  });
}
