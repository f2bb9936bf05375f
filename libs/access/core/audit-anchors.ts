import { Injectable } from '@nestjs/common';
import { Config, Log } from '#platform';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { AuditBook, type Mark } from './audit-book.js';

interface Written {
  marks: Record<string, { seq: string; hash: string }>;
  seal: string;
}

/**
 * Where each trail had come to when it was last read, kept outside of the database: lines that are cut off at the end would
 * not be missed by those that remain. In memory, as a line of the log, and in the file AUDIT_ANCHORS.
 */
@Injectable()
export class AuditAnchors {
  readonly #marks = new Map<string, Mark>();
  readonly #path: string | undefined;

  constructor(
    config: Config,
    private readonly book: AuditBook,
    private readonly log: Log,
  ) {
    this.#path = config.auditAnchors;
  }

  of(workspaceId: string): Mark | null {
    const kept = this.#read()[workspaceId];
    const known = this.#marks.get(workspaceId);
    if (!kept) return known ?? null;
    return known && BigInt(known.seq) >= BigInt(kept.seq)
      ? known
      : { seq: kept.seq, hash: Buffer.from(kept.hash, 'base64url'), keyed: true };
  }

  set(workspaceId: string, mark: Mark): void {
    if (!mark.keyed || this.of(workspaceId)?.seq === mark.seq) return;
    this.#marks.set(workspaceId, mark);
    const hash = mark.hash.toString('base64url');
    this.log.info({ workspace: workspaceId, seq: mark.seq, hash }, 'the audit trail stands at this line');
    if (this.#path) this.#write(this.#path, { ...this.#read(), [workspaceId]: { seq: mark.seq, hash } });
  }

  #read(): Written['marks'] {
    if (!this.#path || !existsSync(this.#path)) return {};
    const written = JSON.parse(readFileSync(this.#path, 'utf8')) as Written;
    if (written.seal === this.#sealOf(written.marks)) return written.marks;
    this.log.error({ path: this.#path }, 'the anchors of the audit trail were tampered with');
    return {};
  }

  #write(path: string, marks: Written['marks']): void {
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify({ marks, seal: this.#sealOf(marks) }, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, path);
  }

  #sealOf(marks: Written['marks']): string {
    return this.book.sealOf(JSON.stringify(Object.entries(marks).sort(([a], [b]) => (a < b ? -1 : 1))));
  }
}
