import { Injectable } from '@nestjs/common';
import { inLanguage, type Visit } from '#platform';
import { type Sentence } from '#ui/i18n';

export interface EventTab {
  key: string;
  /** place in the row, rising: 概要 is 10 */
  order: number;
  href: (slug: string, eventId: string) => string;
  label: Sentence;
  permission: string;
}

export interface EventTabLink {
  key: string;
  href: string;
  label: string;
}

/** Tabs of an event's staff pages: later contexts add theirs in `onModuleInit`. */
@Injectable()
export class EventTabs {
  readonly #tabs: EventTab[] = [];

  add(tab: EventTab): void {
    this.#tabs.push(tab);
    this.#tabs.sort((a, b) => a.order - b.order);
  }

  /** Those this visitor may open. */
  of(visit: Visit, eventId: string): EventTabLink[] {
    return this.#tabs
      .filter((tab) => visit.actor.may(tab.permission))
      .map((tab) => ({
        key: tab.key,
        href: tab.href(visit.workspace.slug, eventId),
        label: inLanguage(tab.label, visit.language),
      }));
  }
}
