import { Injectable } from '@nestjs/common';
import { type Asker, inLanguage, inOrder, type Named } from '#platform';
import { type Sentence } from '#ui/i18n';

export interface EventTab extends Named {
  /** below the event's staff page; the overview itself is '' */
  path: string;
  label: Sentence;
  permission: string;
}

export interface EventTabLink {
  key: string;
  path: string;
  label: string;
}

/** Tabs of an event's staff pages: later contexts add theirs in `onModuleInit`. */
@Injectable()
export class EventTabs {
  #tabs: readonly EventTab[] = [];

  add(...tabs: readonly EventTab[]): void {
    this.#tabs = inOrder([...this.#tabs, ...tabs]);
  }

  /** Those this member of staff may open. */
  of({ actor, language }: Asker): EventTabLink[] {
    return this.#tabs
      .filter(({ permission }) => actor.may(permission))
      .map(({ key, path, label }) => ({ key, path, label: inLanguage(label, language) }));
  }
}
