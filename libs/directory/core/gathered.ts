import { Injectable } from '@nestjs/common';
import { type Asker, Database, type Found, NotFound } from '#platform';
import { OfficeSlot, PersonSlot } from './history-slots.js';
import { type OfficeDetail, officeDetail } from './office.queries.js';
import { type PersonDetail, personDetail } from './person.queries.js';

/** Offices and people together with what later contexts know of them, each in one transaction. */
@Injectable()
export class Gathered {
  constructor(
    private readonly database: Database,
    private readonly offices: OfficeSlot,
    private readonly people: PersonSlot,
  ) {}

  /** @throws NotFound */
  office(asker: Asker, id: string): Promise<{ office: OfficeDetail; found: Found[] }> {
    return this.database.withWorkspace(asker.workspaceId, async (tx) => {
      const office = await officeDetail(tx, asker.workspaceId, id);
      if (!office) throw new NotFound();
      return { office, found: await this.offices.gather(tx, asker, office) };
    });
  }

  /** @throws NotFound */
  person(asker: Asker, id: string): Promise<{ person: PersonDetail; found: Found[] }> {
    return this.database.withWorkspace(asker.workspaceId, async (tx) => {
      const person = await personDetail(tx, asker.workspaceId, id);
      if (!person) throw new NotFound();
      return { person, found: await this.people.gather(tx, asker, person) };
    });
  }
}
