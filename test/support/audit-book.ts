import { AuditBook } from '../../libs/access/core/audit-book.js';
import { Config } from '../../libs/platform/index.js';

/** Writes and reads trails with the key of the tests. */
export const auditBook = new AuditBook(Object.assign(new Config(), { secretKey: 'k'.repeat(32) }));
