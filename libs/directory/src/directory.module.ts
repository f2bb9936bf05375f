import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Address } from './address.entity.js';
import { ImportDraft } from './import-draft.entity.js';
import { Office } from './office.entity.js';
import { Offices } from './offices.js';
import { People } from './people.js';
import { Person } from './person.entity.js';
import { Post } from './post.entity.js';
import { StoredSearch } from './stored-search.entity.js';
import { StoredSearches } from './stored-searches.js';

/** 名簿: offices, people, their posts and addresses. */
@Module({
  imports: [TypeOrmModule.forFeature([Office, Person, Post, Address, StoredSearch, ImportDraft])],
  providers: [Offices, People, StoredSearches],
  exports: [Offices, People],
})
export class DirectoryModule {}
