import { Injectable } from '@nestjs/common';
import { type Sentence, sentenceIn } from '#ui/i18n';
import { inOrder, type Named } from '../slots/in-order.js';
import type { Actor } from './actor.js';
import type { NavLink, Visit } from './visit.js';

export interface NavEntry extends Named {
  href: (slug: string) => string;
  label: Sentence;
  permission: string;
}

/** The staff's main menu: each context adds its own entry, so nothing leads to a part that does not exist. */
@Injectable()
export class Navigation {
  #entries: readonly NavEntry[] = [];
  /** where the search over everything is posted, once a context has one */
  searchAt?: (slug: string) => string;
  #settings: readonly NavEntry[] = [];

  add(...entries: readonly NavEntry[]): void {
    this.#entries = inOrder([...this.#entries, ...entries]);
  }

  /** Sides of 設定, which is one entry of the menu. */
  addSettings(...entries: readonly NavEntry[]): void {
    this.#settings = inOrder([...this.#settings, ...entries]);
  }

  links(visit: Visit, actor: Actor, slug: string): NavLink[] {
    return linksOf(this.#entries, visit, actor, slug);
  }

  settings(visit: Visit, actor: Actor, slug: string): NavLink[] {
    return linksOf(this.#settings, visit, actor, slug);
  }
}

const linksOf = (entries: readonly NavEntry[], visit: Visit, actor: Actor, slug: string): NavLink[] =>
  entries
    .filter((entry) => actor.may(entry.permission))
    .map((entry) => ({ key: entry.key, href: entry.href(slug), label: sentenceIn(entry.label, visit.language) }));
