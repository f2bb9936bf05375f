import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, NotFound, type PageOf, parsePage, type WorkspaceView } from '#platform';
import { isoDay } from '#ui/i18n';
import { addOffice } from './add-office.js';
import { Office } from './office.entity.js';
import {
  listOffices,
  type OfficeChoices,
  officeChoices,
  type OfficeDetail,
  officeDetail,
  type OfficeRow,
} from './office.queries.js';
import { officeKey } from './office-name.js';
import { officeNames } from './office-names.js';
import { lockOfficeNames } from './lock-office-names.js';
import type { OfficeSearch } from './office-filter.js';
import { refuseTakenName } from './refuse-taken-name.js';
import { searchText } from './search-text.js';
import { writeTags } from './tags.js';
import { writeAddresses } from './write-addresses.js';

/** What staff write about an office; texts are tidied, addresses canonical and each once. */
export interface OfficeFacts {
  name: string;
  kana: string;
  kind: string;
  district: string;
  parentBody: string | null;
  memberSince: string | null;
  memberUntil: string | null;
  postalAddress: string | null;
  phone: string | null;
  fax: string | null;
  emails: readonly string[];
  tags: readonly string[];
}

export interface OfficeList {
  page: PageOf;
  total: number;
  offices: OfficeRow[];
}

type Place = Pick<WorkspaceView, 'id' | 'zone'>;

/** 事業所・機関 of a workspace. */
@Injectable()
export class Offices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** A page beyond the last shows the first. */
  async search(workspace: Place, asked: OfficeSearch, page: PageOf): Promise<OfficeList> {
    const today = isoDay(this.clock.now(), workspace.zone);
    const found = await this.database.withWorkspace(workspace.id, (tx) =>
      listOffices(tx, workspace.id, asked, page, today),
    );
    if (found.total === 0 && page.page > 1) return this.search(workspace, asked, parsePage(1, page.size));
    return { page, ...found };
  }

  choices(workspaceId: string): Promise<OfficeChoices> {
    return this.database.withWorkspace(workspaceId, (tx) => officeChoices(tx, workspaceId));
  }

  names(workspaceId: string, most?: number): Promise<string[]> {
    return this.database.withWorkspace(workspaceId, (tx) => officeNames(tx, workspaceId, most));
  }

  /** @throws NotFound */
  async open(workspaceId: string, id: string): Promise<OfficeDetail> {
    const office = await this.database.withWorkspace(workspaceId, (tx) => officeDetail(tx, workspaceId, id));
    if (!office) throw new NotFound();
    return office;
  }

  /** @throws DomainError of `name` where another office is called so, of `apart` where it may be one and staff do not say that it is not */
  add(actor: Actor, workspaceId: string, facts: OfficeFacts, apart = false): Promise<string> {
    const by = { audit: this.audit, actor, workspaceId, now: this.clock.now() };
    return this.database.withWorkspace(workspaceId, (tx) => addOffice(tx, by, facts, apart));
  }

  /** @throws NotFound, or as `add` */
  edit(actor: Actor, workspaceId: string, id: string, facts: OfficeFacts, apart = false): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const { emails, tags, ...columns } = facts;
      const now = this.clock.now();
      await lockOfficeNames(tx, workspaceId);
      await refuseTakenName(tx, workspaceId, id, facts.name, apart);
      const { affected } = await tx.update(
        Office,
        { id, workspaceId },
        { ...columns, search: searchText(facts.name, facts.kana), nameKey: officeKey(facts.name) },
      );
      if (!affected) throw new NotFound();
      await writeAddresses(tx, { workspaceId, officeId: id, nameKey: '' }, emails, now);
      await writeTags(tx, workspaceId, { officeId: id }, tags, now);
      await this.audit.record(tx, actor, 'office.edited', { kind: 'office', id });
    });
  }
}
