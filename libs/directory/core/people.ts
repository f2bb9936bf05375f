import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  NotFound,
  type PageOf,
  parsePage,
  uuidv7,
  type WorkspaceView,
} from '#platform';
import { isoDay, readingOf } from '#ui/i18n';
import { Person } from './person.entity.js';
import type { PeopleSearch } from './people-filter.js';
import { listPeople, type PersonDetail, personDetail, type PersonRow } from './person.queries.js';
import { nameKey, searchText } from './search-text.js';
import { writeTags } from './tags.js';
import { writeAddresses } from './write-addresses.js';
import { type PostFacts, writePosts } from './write-posts.js';

/** What staff write about a person; texts are tidied, addresses canonical and each once. */
export interface PersonFacts {
  name: string;
  kana: string;
  emails: readonly string[];
  /** the posts held today */
  posts: readonly PostFacts[];
  tags: readonly string[];
}

export interface PersonList {
  page: PageOf;
  total: number;
  people: PersonRow[];
}

type Place = Pick<WorkspaceView, 'id' | 'zone'>;

/** 人 of a workspace. */
@Injectable()
export class People {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** A page beyond the last shows the first. */
  async search(workspaceId: string, asked: PeopleSearch, page: PageOf): Promise<PersonList> {
    const found = await this.database.withWorkspace(workspaceId, (tx) => listPeople(tx, workspaceId, asked, page));
    if (found.total === 0 && page.page > 1) return this.search(workspaceId, asked, parsePage(1, page.size));
    return { page, ...found };
  }

  /** @throws NotFound */
  async open(workspaceId: string, id: string): Promise<PersonDetail> {
    const person = await this.database.withWorkspace(workspaceId, (tx) => personDetail(tx, workspaceId, id));
    if (!person) throw new NotFound();
    return person;
  }

  /** @throws DomainError of the field: unknown office, or known already by address and name */
  add(actor: Actor, workspace: Place, facts: PersonFacts): Promise<string> {
    return this.database.withWorkspace(workspace.id, async (tx) => {
      const id = uuidv7();
      const { name } = facts;
      const kana = readingOf(name, facts.kana);
      const now = this.clock.now();
      await tx.insert(Person, {
        id,
        workspaceId: workspace.id,
        name,
        kana,
        search: searchText(name, kana),
        createdAt: now,
      });
      await writeAddresses(tx, { workspaceId: workspace.id, personId: id, nameKey: nameKey(name) }, facts.emails, now);
      await writePosts(tx, workspace.id, id, facts.posts, isoDay(now, workspace.zone));
      await writeTags(tx, workspace.id, { personId: id }, facts.tags, now);
      await this.audit.record(tx, actor, 'person.added', { kind: 'person', id });
      return id;
    });
  }

  /** @throws NotFound, or DomainError of the field: unknown office, or known already by address and name */
  edit(actor: Actor, workspace: Place, id: string, facts: PersonFacts): Promise<void> {
    return this.database.withWorkspace(workspace.id, async (tx) => {
      const { name } = facts;
      const kana = readingOf(name, facts.kana);
      const now = this.clock.now();
      const { affected } = await tx.update(
        Person,
        { id, workspaceId: workspace.id },
        { name, kana, search: searchText(name, kana) },
      );
      if (!affected) throw new NotFound();
      await writeAddresses(tx, { workspaceId: workspace.id, personId: id, nameKey: nameKey(name) }, facts.emails, now);
      await writePosts(tx, workspace.id, id, facts.posts, isoDay(now, workspace.zone));
      await writeTags(tx, workspace.id, { personId: id }, facts.tags, now);
      await this.audit.record(tx, actor, 'person.edited', { kind: 'person', id });
    });
  }
}
