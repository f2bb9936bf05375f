import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Registry } from '#platform';
import { directoryParts } from './directory.parts.js';
import { Address } from './core/address.entity.js';
import { Gathered } from './core/gathered.js';
import { OfficeSlot, PersonSlot } from './core/history-slots.js';
import { ImportDraft } from './core/import-draft.entity.js';
import { Imports } from './core/import/imports.js';
import { Office } from './core/office.entity.js';
import { Offices } from './core/offices.js';
import { People } from './core/people.js';
import { Person } from './core/person.entity.js';
import { Post } from './core/post.entity.js';
import { StoredSearch } from './core/stored-search.entity.js';
import { StoredSearches } from './core/stored-searches.js';
import { DirectoryRegistry } from './web/directory-registry.js';
import { OfficeParts, PersonParts } from './web/history-parts.js';
import { DirectoryController } from './web/directory.controller.js';
import { ImportsController } from './web/imports.controller.js';
import { OfficesController } from './web/offices.controller.js';
import { PeopleController } from './web/people.controller.js';

/** 名簿: offices, people, their posts and addresses. */
@Module({
  imports: [TypeOrmModule.forFeature([Office, Person, Post, Address, StoredSearch, ImportDraft])],
  controllers: [DirectoryController, OfficesController, PeopleController, ImportsController],
  providers: [
    OfficeSlot,
    PersonSlot,
    OfficeParts,
    PersonParts,
    DirectoryRegistry,
    Gathered,
    Offices,
    People,
    StoredSearches,
    Imports,
  ],
  exports: [Offices, People, StoredSearches],
})
export class DirectoryModule implements OnModuleInit {
  constructor(
    private readonly house: Registry,
    private readonly registry: DirectoryRegistry,
  ) {}

  onModuleInit(): void {
    this.house.handTo(this.registry);
    this.house.add(directoryParts);
  }
}
