import { Injectable } from '@nestjs/common';
import type { Sentence } from '#ui/i18n';
import type { Tx, WorkspaceView } from '#platform';
import type { Letter } from '../mail/letter.js';
import type { MailRow } from './mail.entity.js';

/** Who goes first: what somebody waits for, then what has its hour, then what may take all night. */
export type Lane = 'transactional' | 'reminder' | 'bulk';

export const lanes: readonly Lane[] = ['transactional', 'reminder', 'bulk'];

/** What the owner of a mail knows about it and messaging does not. */
export interface MailKind {
  /** `<context>.<what>`, such as `registration.confirmed` */
  kind: string;
  lane: Lane;
  /** nobody answered for a message that was handed over whole: once more with the same Message-ID, or wait for a decision */
  whenUncertain: 'resend' | 'hold';
  label: Sentence;
  /** only ever planned because somebody asks for it and waits: goes out also while mails are held after a restore */
  asked?: boolean;
  /** it answers what one person has just done, and is nothing that an event tells its people */
  answer?: boolean;

  /** Asked in the transaction that takes the row: still registered, still on, still this revision? */
  stillWanted(tx: Tx, mail: MailRow): Promise<boolean>;

  /** Rendered in the same transaction, from the facts as they stand. */
  render(tx: Tx, mail: MailRow, workspace: WorkspaceView): Promise<Letter>;
}

/** Every kind of mail of this process. */
@Injectable()
export class MailKinds {
  readonly #kinds = new Map<string, MailKind>();

  add(...kinds: readonly MailKind[]): void {
    for (const kind of kinds) {
      if (this.#kinds.has(kind.kind)) throw new Error(`two mail kinds are called ${kind.kind}`);
      this.#kinds.set(kind.kind, kind);
    }
  }

  /** @returns undefined for a row whose kind this version does not know */
  find(name: string): MailKind | undefined {
    return this.#kinds.get(name);
  }

  get(name: string): MailKind {
    const kind = this.#kinds.get(name);
    if (!kind) throw new Error(`no mail kind is called ${name}`);
    return kind;
  }

  /** What a kind is called on a page; a row may outlive its kind. */
  label(name: string): Sentence {
    return this.#kinds.get(name)?.label ?? { ja: name, en: name };
  }

  /** Names of the kinds that answer somebody. */
  answers(): string[] {
    return [...this.#kinds.values()].filter((kind) => kind.answer).map((kind) => kind.kind);
  }

  /** Names of the kinds that are sent once more when nobody answered for them. */
  resent(): string[] {
    return [...this.#kinds.values()].filter((kind) => kind.whenUncertain === 'resend').map((kind) => kind.kind);
  }
}
