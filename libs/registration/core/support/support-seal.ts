import { Injectable } from '@nestjs/common';
import { Config, Sealer } from '#platform';
import { type Support, supportIn, textOf } from './support.rules.js';

/** Support that was asked for on a form whose registration has no id yet. */
export interface GivenSupport {
  /** tells two forms apart and nothing else */
  mark: string;
  sealFor(registrationId: string): Buffer;
}

/** What is sealed: bound to its workspace and registration, and apart from each other. */
const needOf = (workspaceId: string, registrationId: string): string => `need ${workspaceId} ${registrationId}`;
const noteOf = (workspaceId: string, registrationId: string): string => `note ${workspaceId} ${registrationId}`;

/** Seals and opens support needs; the only place that can. Nothing that went through here stands in a log, mail or list. */
@Injectable()
export class SupportSeal {
  readonly #sealer: Sealer;

  constructor({ secretKey }: Config) {
    this.#sealer = new Sealer(secretKey!, 'registration.support');
  }

  given(workspaceId: string, support: Support): GivenSupport {
    return {
      mark: this.#sealer.mark(textOf(support)),
      sealFor: (registrationId) => this.seal(workspaceId, registrationId, support),
    };
  }

  seal(workspaceId: string, registrationId: string, support: Support): Buffer {
    return this.#sealer.seal(textOf(support), needOf(workspaceId, registrationId));
  }

  /** @returns null where the key is another one now */
  open(workspaceId: string, registrationId: string, sealed: Buffer): Support | null {
    const text = this.#sealer.open(sealed, needOf(workspaceId, registrationId));
    return text === null ? null : supportIn(text);
  }

  sealNote(workspaceId: string, registrationId: string, note: string): Buffer | null {
    return note === '' ? null : this.#sealer.seal(note, noteOf(workspaceId, registrationId));
  }

  openNote(workspaceId: string, registrationId: string, sealed: Buffer | null): string {
    return (sealed && this.#sealer.open(sealed, noteOf(workspaceId, registrationId))) ?? '';
  }
}
