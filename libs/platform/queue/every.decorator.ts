import { SetMetadata } from '@nestjs/common';

export const everyKey = Symbol('every');

/** Marks a provider's method as a sweep: run at start and then every `ms` milliseconds, never twice at once, in working processes only. */
export function Every(ms: number) {
  return SetMetadata(everyKey, ms) as MethodDecorator;
}
