import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { markedMethods } from '../marked-methods.js';
import { type Hearing, onKey } from './on.decorator.js';
import { neededEvents } from './outbox.js';

export type Handler = (workspaceId: string, payload: Record<string, string>) => Promise<void>;

/** Who hears which fact: every `@On` method of the process, by the name it gave itself. */
@Injectable()
export class Listeners implements OnApplicationBootstrap {
  readonly #handlers = new Map<string, Handler>();
  readonly #byEvent = new Map<string, string[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws where two handlers have one name: each would take what is the other's */
  onApplicationBootstrap(): void {
    for (const { mark, call } of markedMethods<Hearing, Handler>(this.discovery, this.scanner, onKey)) {
      if (this.#handlers.has(mark.name)) throw new Error(`two handlers of the name ${mark.name}`);
      this.#handlers.set(mark.name, call);
      this.#byEvent.set(mark.event, [...this.of(mark.event), mark.name]);
    }
  }

  /** Names of the handlers of a fact. */
  of(event: string): readonly string[] {
    return this.#byEvent.get(event) ?? [];
  }

  find(name: string): Handler | undefined {
    return this.#handlers.get(name);
  }

  /** Facts that somebody must hear and nobody does: a whole product with such a one does not start. */
  unheard(needed: readonly string[] = neededEvents()): string[] {
    return needed.filter((event) => this.of(event).length === 0);
  }
}
