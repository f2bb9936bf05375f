import type { DiscoveryService, MetadataScanner } from '@nestjs/core';

export interface MarkedMethod<Mark, Method> {
  /** such as `Relay.sweep` */
  name: string;
  mark: Mark;
  call: Method;
}

/** Every method of a provider that a decorator has marked with this key, once, under however many names its object is provided. */
export function markedMethods<Mark, Method>(
  discovery: DiscoveryService,
  scanner: MetadataScanner,
  key: symbol,
): MarkedMethod<Mark, Method>[] {
  const objects = new Set(discovery.getProviders().map(({ instance }) => instance as unknown));
  return Array.from(objects).flatMap((object) => {
    if (!object || typeof object !== 'object') return [];
    const methods = object as Record<string, (...facts: unknown[]) => unknown>;
    return scanner.getAllMethodNames(Object.getPrototypeOf(object) as object).flatMap((name) => {
      const mark = Reflect.getMetadata(key, methods[name]!) as Mark | undefined;
      if (mark === undefined) return [];
      return [{ name: `${object.constructor.name}.${name}`, mark, call: methods[name]!.bind(object) as Method }];
    });
  });
}
