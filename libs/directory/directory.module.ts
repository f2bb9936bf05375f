import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Registry } from '#platform';
import { directoryParts } from './directory.parts.js';
import { Address } from './core/address.entity.js';
import { BulkChanges } from './core/bulk-changes.js';
import { DirectoryFiles } from './core/export/directory-files.js';
import { Doubles } from './core/merge/doubles.js';
import { Finders } from './core/find/finders.js';
import { FindController } from './web/find.controller.js';
import { Holders } from './core/merge/holders.js';
import { Merges } from './core/merge/merges.js';
import { Merge } from './core/merge/merge.entity.js';
import { ToldApart } from './core/merge/told-apart.entity.js';
import { Tag } from './core/tag.entity.js';
import { Tagging } from './core/tagging.entity.js';
import { DoublesController } from './web/doubles.controller.js';
import { MergeController } from './web/merge.controller.js';
import { ChangesController } from './web/changes.controller.js';
import { DirectoryFilesController } from './web/files.controller.js';
import { PeopleLists } from './web/people-asked.js';
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
  imports: [
    TypeOrmModule.forFeature([
      Office,
      Person,
      Post,
      Address,
      StoredSearch,
      ImportDraft,
      Tag,
      Tagging,
      Merge,
      ToldApart,
    ]),
  ],
  controllers: [
    DirectoryController,
    OfficesController,
    PeopleController,
    ImportsController,
    DirectoryFilesController,
    ChangesController,
    MergeController,
    FindController,
    DoublesController,
  ],
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
    BulkChanges,
    Holders,
    Finders,
    Merges,
    Doubles,
    DirectoryFiles,
    PeopleLists,
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
