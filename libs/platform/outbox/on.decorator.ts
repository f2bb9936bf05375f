import { SetMetadata } from '@nestjs/common';
import type { DomainEvent } from './outbox.js';

export const onKey = Symbol('on-domain-event');

/**
 * Marks a provider's method as the handler of a fact: `(workspaceId, payload) => Promise<void>`.
 * It may be told twice: it must be idempotent, and it opens its own transaction.
 */
export function On<P extends Record<string, string>>(event: DomainEvent<P>) {
  return SetMetadata(onKey, event.name) as MethodDecorator;
}
