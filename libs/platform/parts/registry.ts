import { Injectable } from '@nestjs/common';
import { registerNotices } from '#ui';
import { type Language, type Sentence, sentenceIn } from '#ui/i18n';
import { AuditSubjects } from '../web/audit-subjects.js';
import { KeptPages } from '../web/kept-pages.js';
import { Navigation } from '../web/navigation.js';
import type { StaffRole } from '../web/ports.js';
import { StaffBanners } from '../web/staff-banners.js';
import type { Manifest, SubjectKind } from './manifest.js';

/** The registry of a context that takes parts of others, as events takes tabs; what else a manifest holds it leaves alone. */
interface Taker<Parts extends object> {
  add(parts: Parts): void;
}

/** Everything the contexts that run here have declared; each module hands its manifest over in `onModuleInit`. */
@Injectable()
export class Registry {
  readonly #manifests: Manifest[] = [];
  readonly #takers: Taker<object>[] = [];
  readonly #holders = new Map<string, readonly StaffRole[]>();
  readonly #verbs = new Map<string, Sentence>();
  readonly #subjects = new Map<string, SubjectKind>();

  constructor(
    private readonly navigation: Navigation,
    private readonly banners: StaffBanners,
    private readonly named: AuditSubjects,
    private readonly kept: KeptPages,
  ) {}

  /**
   * The one way in, for platform and for every taker.
   * @throws where two contexts declare the same name
   */
  add(manifest: Manifest): void {
    const { permissions = {}, verbs = {}, subjects = {} } = manifest;
    declare(this.#holders, permissions);
    declare(this.#verbs, verbs);
    declare(this.#subjects, subjects);
    this.named.add(subjects);
    this.navigation.add(...(manifest.navigation ?? []));
    if (manifest.search) this.navigation.searchAt = manifest.search;
    this.navigation.addSettings(...(manifest.settings ?? []));
    this.banners.add(...(manifest.banners ?? []));
    this.kept.add(manifest.keptPages ?? {});
    registerNotices(manifest.notices ?? {});
    this.#manifests.push(manifest);
    for (const taker of this.#takers) taker.add(manifest);
  }

  /** Every manifest goes to this registry, too: those of before now, in their order. */
  handTo<Parts extends object>(taker: Taker<Parts>): void {
    this.#takers.push(taker as Taker<object>);
    for (const manifest of this.#manifests) taker.add(manifest as Parts);
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
