import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  csvFile,
  Database,
  Every,
  inLanguage,
  NotFound,
  rows,
  type Tx,
  uuidv7,
} from '#platform';
import type { Language } from '#ui/i18n';
import { MoreThan } from 'typeorm';
import { ChangedMeanwhile } from '../changed-meanwhile.js';
import { forgetOld, oldestKept } from '../forget-old.js';
import { ImportDraft } from '../import-draft.entity.js';
import { lockOfficeNames } from '../lock-office-names.js';
import { carryOut } from './carry-out.js';
import { checkLine } from './check-line.js';
import { complaintHeading } from './columns.js';
import type { ImportCounts } from './import-counts.js';
import { inTurns, jsonInTurns } from './in-turns.js';
import { findKnown } from './known.js';
import type { GoodLine } from './line.js';
import { type ImportPlan, type PlannedLine, planImport } from './plan.js';
import { type ReadSheet, readSheet } from './read-sheet.js';

const hour = 3_600_000;

export interface ImportPreview {
  id: string;
  fileName: string;
  /** headings that nobody knows */
  ignored: string[];
  /** what would become of each row; once it is taken in, the refused ones only */
  lines: PlannedLine[];
  counts: ImportCounts;
  applied: boolean;
}

/** Files of offices and people: looked at row by row first, then taken in whole. Kept for a day. */
@Injectable()
export class Imports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Keeps the file; nothing of it is in the directory yet. @throws DomainError of the field `file` where it cannot be read */
  async upload(actor: Actor, workspaceId: string, fileName: string, bytes: Buffer): Promise<string> {
    await readSheet(bytes);
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const id = uuidv7();
      const name = fileName.slice(0, 200);
      await tx.insert(ImportDraft, {
        id,
        workspaceId,
        accountId: actor.accountId,
        fileName: name,
        bytes,
        createdAt: this.clock.now(),
      });
      return id;
    });
  }

  /** What would become of each row as the directory stands now. @throws NotFound */
  look(actor: Actor, workspaceId: string, id: string): Promise<ImportPreview> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const { fileName, bytes, outcome, refused } = await this.#draft(tx, actor, workspaceId, id);
      const sheet = await readSheet(bytes);
      const shown = { id, fileName, ignored: sheet.ignored };
      if (outcome && refused) return { ...shown, lines: refused, counts: outcome, applied: true };
      const { lines, counts } = await planOf(tx, workspaceId, sheet);
      return { ...shown, lines, counts, applied: false };
    });
  }

  /** Takes in every row that is right, in one transaction. A file that was taken in already is left alone. @throws NotFound */
  async confirm(actor: Actor, workspaceId: string, id: string): Promise<void> {
    try {
      await this.#confirm(actor, workspaceId, id);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      await this.#confirm(actor, workspaceId, id);
    }
  }

  /** The rows that were refused, as a file to put right and upload again. @throws NotFound */
  refusedRows(actor: Actor, workspaceId: string, id: string, language: Language): Promise<string> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const { bytes, refused: stored } = await this.#draft(tx, actor, workspaceId, id);
      const sheet = await readSheet(bytes);
      const lines = stored ?? (await planOf(tx, workspaceId, sheet)).lines;
      const complaints = new Map(
        lines.filter(({ outcome }) => outcome === 'error').map(({ row, sentences }) => [row, sentences]),
      );
      const own = sheet.headings.length;
      const refused = sheet.rows.flatMap(({ row, cells }) => {
        const sentences = complaints.get(row);
        if (!sentences) return [];
        const kept = [...cells.slice(0, own), ...Array.from({ length: Math.max(0, own - cells.length) }, () => '')];
        return [[...kept, sentences.map((sentence) => inLanguage(sentence, language)).join(' ')]];
      });
      return csvFile([[...sheet.headings, complaintHeading], ...refused]);
    });
  }

  @Every(hour)
  forgetOld(): Promise<void> {
    return forgetOld(this.database, 'drafts', this.clock.now());
  }

  #confirm(actor: Actor, workspaceId: string, id: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const draft = await this.#draft(tx, actor, workspaceId, id, true);
      if (draft.appliedAt) return;
      await lockOfficeNames(tx, workspaceId);
      const now = this.clock.now();
      const plan = await planOf(tx, workspaceId, await readSheet(draft.bytes));
      await carryOut(tx, workspaceId, plan, now);
      const refused = plan.lines.filter(({ outcome }) => outcome === 'error');
      await rows(
        tx,
        'update import_draft set applied_at = $3, outcome = $4, refused = $5 where workspace_id = $1 and id = $2',
        [workspaceId, id, now, JSON.stringify(plan.counts), await jsonInTurns(refused, (line) => line)],
      );
      await this.audit.record(tx, actor, 'directory.imported', { kind: 'import', id });
    });
  }

  async #draft(tx: Tx, actor: Actor, workspaceId: string, id: string, lock = false): Promise<ImportDraft> {
    const createdAt = MoreThan(oldestKept(this.clock.now()));
    const draft = await tx.findOne(ImportDraft, {
      where: { id, workspaceId, accountId: actor.accountId, createdAt },
      ...(lock ? { lock: { mode: 'pessimistic_write' as const } } : {}),
    });
    if (!draft) throw new NotFound();
    return draft;
  }
}

async function planOf(tx: Tx, workspaceId: string, sheet: ReadSheet): Promise<ImportPlan> {
  const lines = await inTurns(sheet.rows, (row) => checkLine(row, sheet));
  const known = await findKnown(
    tx,
    workspaceId,
    lines.filter((line): line is GoodLine => line.type !== 'bad'),
  );
  return planImport(lines, known);
}
