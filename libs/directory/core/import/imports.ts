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
import { type ColumnKey, complaintHeading, headingOf, type Mapping } from './columns.js';
import { missingHeadings } from './file-problems.js';
import type { ImportCounts } from './import-counts.js';
import { inTurns, jsonInTurns } from './in-turns.js';
import { findKnown } from './known.js';
import type { GoodLine } from './line.js';
import { type ImportPlan, type PlannedLine, planImport } from './plan.js';
import { type ReadSheet, readSheet } from './read-sheet.js';
import { sheetsOf } from './sheets-of.js';

const hour = 3_600_000;

export interface ImportPreview {
  id: string;
  fileName: string;
  /** headings as the file has them, and what each column is taken for */
  columns: { heading: string; key: ColumnKey | null }[];
  /** what every row is, where no column says it */
  type: 'office' | 'person' | null;
  /** headings that nobody knows */
  ignored: string[];
  /** columns that staff must name first: then there are no lines yet */
  missing: readonly ('name' | 'type')[];
  /** the sheets of the workbook, where it has several */
  sheets: { id: string; name: string }[];
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
    const sheets = await sheetsOf(bytes);
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const about = { workspaceId, accountId: actor.accountId, fileName: fileName.slice(0, 200) };
      const createdAt = this.clock.now();
      const ids = sheets.map(uuidv7);
      for (const [place, { name, csv }] of sheets.entries())
        await tx.insert(ImportDraft, { ...about, id: ids[place]!, sheet: name, bytes: Buffer.from(csv), createdAt });
      return ids[0]!;
    });
  }

  /** What would become of each row as the directory stands now. @throws NotFound */
  look(actor: Actor, workspaceId: string, id: string): Promise<ImportPreview> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const draft = await this.#draft(tx, actor, workspaceId, id);
      const { fileName, bytes, outcome, refused } = draft;
      const sheet = await readSheet(bytes, draft.mapping);
      const { ignored, missing, type } = sheet;
      const columns = sheet.headings.map((heading, place) => ({ heading, key: sheet.keys[place] ?? null }));
      const shown = { id, fileName, columns, type, ignored, missing, sheets: await sheetsBeside(tx, draft) };
      if (missing.length) return { ...shown, lines: [], counts: noRows, applied: false };
      if (outcome && refused) return { ...shown, lines: refused, counts: outcome, applied: true };
      const { lines, counts } = await planOf(tx, workspaceId, sheet);
      return { ...shown, lines, counts, applied: false };
    });
  }

  /** What each column is, as staff say it. @throws NotFound, DomainError where two are the same */
  map(actor: Actor, workspaceId: string, id: string, mapping: Mapping): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const { bytes, appliedAt } = await this.#draft(tx, actor, workspaceId, id, true);
      if (appliedAt) return;
      await readSheet(bytes, mapping);
      await rows(tx, 'update import_draft set mapping = $3 where workspace_id = $1 and id = $2', [
        ...[workspaceId, id, JSON.stringify(mapping)],
      ]);
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
      const { bytes, mapping, refused: stored } = await this.#draft(tx, actor, workspaceId, id);
      const sheet = await readSheet(bytes, mapping);
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
      const sheet = await readSheet(draft.bytes, draft.mapping);
      if (sheet.missing.length) throw missingHeadings(sheet.missing.map((key) => headingOf(key).ja));
      const plan = await planOf(tx, workspaceId, sheet);
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

const noRows: ImportCounts = { add: 0, update: 0, unchanged: 0, error: 0 };

/** The other sheets of the same upload; none where there is only this one. */
async function sheetsBeside(tx: Tx, draft: ImportDraft): Promise<{ id: string; name: string }[]> {
  const { workspaceId, accountId, fileName, createdAt } = draft;
  const sheets = await rows<{ id: string; name: string }>(
    tx,
    `select id, coalesce(sheet, '') as name from import_draft
     where workspace_id = $1 and account_id = $2 and file_name = $3 and created_at = $4 and sheet is not null order by id`,
    [workspaceId, accountId, fileName, createdAt],
  );
  return sheets.length > 1 ? sheets : [];
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
