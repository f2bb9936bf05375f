import { Injectable } from '@nestjs/common';
import { Clock, csvStream, Database, type Tx, type WorkspaceView, xlsxFile } from '#platform';
import { isoDay, type Language } from '#ui/i18n';
import type { Readable } from 'node:stream';
import type { OfficeSearch } from '../office-filter.js';
import type { PeopleSearch } from '../people-filter.js';
import { officeHead, officeRows, personHead, personRows } from './export-rows.js';

type Place = Pick<WorkspaceView, 'id' | 'zone'>;

interface Listed {
  /** of the sheet */
  name: string;
  head: string[];
  rows(tx: Tx): AsyncIterable<string[]>;
}

/** Lists of the directory as files that the import takes back. */
@Injectable()
export class DirectoryFiles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  offices(workspace: Place, asked: OfficeSearch, language: Language): Listed {
    const today = isoDay(this.clock.now(), workspace.zone);
    return {
      name: language === 'en' ? 'offices' : '事業所・機関',
      head: officeHead(language),
      rows: (tx) => officeRows(tx, workspace.id, asked, today, language),
    };
  }

  people(workspace: Place, asked: PeopleSearch, language: Language): Listed {
    return {
      name: language === 'en' ? 'people' : '人',
      head: personHead(language),
      rows: (tx) => personRows(tx, workspace.id, asked, language),
    };
  }

  csv({ id }: Place, { head, rows }: Listed): Promise<Readable> {
    return csvStream((put) =>
      this.database.withWorkspace(id, async (tx) => {
        await put([head]);
        await put(rows(tx));
      }),
    );
  }

  xlsx({ id }: Place, { name, head, rows }: Listed): Promise<Buffer> {
    return xlsxFile((book) =>
      this.database.withWorkspace(id, (tx) => book.add({ name, title: name, tables: [{ head, rows: rows(tx) }] })),
    );
  }
}
