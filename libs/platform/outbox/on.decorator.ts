import { SetMetadata } from '@nestjs/common';
import type { DomainEvent } from './outbox.js';

export const onKey = Symbol('on-domain-event');

/** What `On` says of a method. */
export interface Hearing {
  /** of the fact */
  event: string;
  /** of the handler */
  name: string;
}

/**
 * Marks a provider's method as a handler of a fact: `(workspaceId, payload) => Promise<void>`. A fact may have many.
 * It may be told twice: it must be idempotent, and it opens its own transaction.
 * @param name stored with what is still to be told, so it outlives the names of classes: never changed, never given twice
 */
export function On<P extends Record<string, string>>(event: DomainEvent<P>, name: string) {
  return SetMetadata(onKey, { event: event.name, name } satisfies Hearing) as MethodDecorator;
}
