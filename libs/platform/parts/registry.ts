import { Injectable } from '@nestjs/common';
import { registerNotices } from '#ui';
import { type Language, type Sentence, sentenceIn } from '#ui/i18n';
import { Navigation } from '../web/navigation.js';
import type { StaffRole } from '../web/ports.js';
import { StaffBanners } from '../web/staff-banners.js';
import type { Manifest } from './manifest.js';

/** Everything the contexts that run here have declared; each module hands its manifest over in `onModuleInit`. */
@Injectable()
export class Registry {
  readonly #holders = new Map<string, readonly StaffRole[]>();
  readonly #verbs = new Map<string, Sentence>();
  readonly #subjects = new Map<string, Sentence>();

  constructor(
    private readonly navigation: Navigation,
    private readonly banners: StaffBanners,
  ) {}

  /** @throws where two contexts declare the same name */
  add({ permissions = {}, verbs = {}, subjects = {}, navigation = [], banners = [], notices = {} }: Manifest): void {
    declare(this.#holders, permissions);
    declare(this.#verbs, verbs);
    declare(this.#subjects, subjects);
    this.navigation.add(...navigation);
    for (const banner of banners) this.banners.add(banner);
    registerNotices(notices);
  }

  get permissions(): string[] {
    return [...this.#holders.keys()];
  }

  /** The roles that have a permission; of one that nobody declared: none. */
  holders(permission: string): readonly StaffRole[] {
    return this.#holders.get(permission) ?? [];
  }

  /** What was done, in words; an older deed that no context knows any more by its name. */
  verb(action: string, language: Language): string {
    return wordIn(this.#verbs, action, language);
  }

  subject(kind: string, language: Language): string {
    return wordIn(this.#subjects, kind, language);
  }
}

function declare<T>(known: Map<string, T>, more: Readonly<Record<string, T>>): void {
  for (const [name, one] of Object.entries(more)) {
    if (known.has(name)) throw new Error(`two contexts declare ${name}`);
    known.set(name, one);
  }
}

function wordIn(words: ReadonlyMap<string, Sentence>, name: string, language: Language): string {
  const word = words.get(name);
  return word ? sentenceIn(word, language) : name;
}
