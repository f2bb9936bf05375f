import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/database.js';
import type { Language } from '#ui/i18n';

/** A thing that somebody did something to, as a reader of the trail knows it. */
export interface AuditSubject {
  id: string;
  name: string;
  /** where it is shown, below `/w/{slug}/staff` */
  path?: string;
}

/** Those of the ids that are still there, in one statement. */
export type FindSubjects = (tx: Tx, ids: readonly string[], language: Language) => Promise<readonly AuditSubject[]>;

/** Names of the things in the audit trail: it keeps their ids, and each context knows its own. */
@Injectable()
export class AuditSubjects {
  readonly #kinds = new Map<string, FindSubjects>();

  add(kinds: Readonly<Record<string, { find?: FindSubjects }>>): void {
    for (const [kind, { find }] of Object.entries(kinds)) if (find) this.#kinds.set(kind, find);
  }

  /** One statement a kind. @returns the things that are still there, by kind and id */
  async find(
    tx: Tx,
    lines: readonly { subjectKind: string; subjectId: string | null }[],
    language: Language,
  ): Promise<(kind: string, id: string | null) => AuditSubject | undefined> {
    const found = new Map<string, AuditSubject>();
    for (const [kind, find] of this.#kinds) {
      const ids = lines.flatMap((line) => (line.subjectKind === kind && line.subjectId ? [line.subjectId] : []));
      if (ids.length === 0) continue;
      for (const subject of await find(tx, [...new Set(ids)], language)) found.set(`${kind} ${subject.id}`, subject);
    }
    return (kind, id) => found.get(`${kind} ${id}`);
  }
}
