export { Clock, FixedClock, SystemClock } from './clock.js';
export { isUuid, publicCode, readableLetters, uuidv7 } from './ids.js';
export { KeptResults } from './kept-results.js';
export { LinkSigner } from './link-signer.js';
export { Sealer } from './sealer.js';
export { Config, leave, loadConfig, StartRefused } from './config/index.js';
export { createLog, Log, nestLogger } from './log.js';
export { withoutPersons } from './logged-error.js';
export { DomainError, NotFound, refusing } from './errors.js';
export { sentenceIn as inLanguage } from '#ui/i18n';
export { csvFile, guarded, withoutGuard } from './files/csv-cells.js';
export { type CsvRow, csvStream } from './files/csv-stream.js';
export { isWorkbook, readWorkbook, type SheetText, UnreadableWorkbook } from './files/read-workbook.js';
export { type Workbook, xlsxFile } from './files/workbook.js';
export {
  decimal,
  type XlsxCell,
  type XlsxRow,
  type XlsxSheet,
  type XlsxTable,
  xlsxType,
} from './files/workbook-parts.js';
export { afterCommit, atOnce, Database, named, namedLast, rows, type Statement, type Tx } from './database/database.js';
export { each } from './database/cursor.js';
export { InOrder } from './database/in-order.js';
export { connectionOptions } from './database/data-source.js';
export type { Place } from './database/place.js';
export type { PublishedView } from './database/published-views.js';
export { migrate, type Schema } from './database/migrate.js';
export { type DomainEvent, domainEvent, openEvent, Outbox, publish } from './outbox/outbox.js';
export { Listeners } from './outbox/listeners.js';
export { On } from './outbox/on.decorator.js';
export { Relay } from './outbox/relay.js';
export { type JobIds, JobQueue } from './queue/job-queue.js';
export { BullmqQueue, type QueueBackend } from './queue/bullmq-queue.js';
export { Every } from './queue/every.decorator.js';
export { Sweeps } from './queue/sweeps.js';
export { type Actor, type Asker, type Guest } from './web/actor.js';
export type { Manifest } from './parts/manifest.js';
export { Registry } from './parts/registry.js';
export { inOrder, type Named } from './slots/in-order.js';
export { type Found, Slot, type Source } from './slots/slot.js';
export { type Drawn, DrawnSlot } from './slots/drawn-slot.js';
export {
  Audit,
  DigestReaders,
  type StaffContact,
  StaffDoor,
  StaffNames,
  type StaffRole,
  WorkspaceProfile,
  type WorkspaceView,
} from './web/ports.js';
export { type AuditSubject, AuditSubjects, type FindSubjects } from './web/audit-subjects.js';
export { drawn, file, FileAnswer, page, seeOther } from './web/answers.js';
export { draw, type DrawnPage, fingerprint } from './web/drawn-page.js';
export { KeptPages } from './web/kept-pages.js';
export { PageStore, type Steady } from './web/page-store.js';
export { type Door, Export, Public, Staff } from './web/doors.js';
export { DoorCheck, type Route } from './web/door-check.js';
export { TakesFile } from './web/form.interceptor.js';
export { refusal } from './web/refusal.js';
export { clientNetwork } from './web/client-network.js';
export { endSession, giveDevice, giveSession, knownDevice, sessionToken } from './web/session-cookie.js';
export { Asked, Id, type PageOf, parsePage, partsOfPage } from './web/params.js';
export { RequestLimit } from './web/request-limit.js';
export { Visit, Visited } from './web/visit.js';
export { createWebServer } from './web/web-server.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';
