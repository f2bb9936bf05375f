import { Controller, Get } from '@nestjs/common';
import { Asked, Export, file, Staff, type Visit, Visited, xlsxType } from '#platform';
import { DirectoryFiles } from '../core/export/directory-files.js';
import type { OfficeSearch } from '../core/office-filter.js';
import type { PeopleSearch } from '../core/people-filter.js';
import { AskedOffices, AskedPeople } from './asked.js';
import { PeopleLists } from './people-asked.js';

const csvType = 'text/csv; charset=utf-8';

/** Lists of the directory as they are shown, as files that the import takes back. */
@Controller('/w/:slug/staff')
@Staff('directory.read')
export class DirectoryFilesController {
  constructor(
    private readonly files: DirectoryFiles,
    private readonly lists: PeopleLists,
  ) {}

  @Get('offices/list.csv')
  @Export()
  async officesCsv(@Visited() visit: Visit, @AskedOffices() asked: OfficeSearch) {
    const list = this.files.offices(visit.workspace, asked, visit.language);
    return file(`${list.name}.csv`, csvType, await this.files.csv(visit.workspace, list));
  }

  @Get('offices/list.xlsx')
  @Export()
  async officesWorkbook(@Visited() visit: Visit, @AskedOffices() asked: OfficeSearch) {
    const list = this.files.offices(visit.workspace, asked, visit.language);
    return file(`${list.name}.xlsx`, xlsxType, await this.files.xlsx(visit.workspace, list));
  }

  @Get('people/list.csv')
  @Export()
  async peopleCsv(@Visited() visit: Visit, @AskedPeople() narrowed: PeopleSearch, @Asked('search') search: string) {
    const { asked } = await this.lists.find(visit, narrowed, search);
    const list = this.files.people(visit.workspace, asked, visit.language);
    return file(`${list.name}.csv`, csvType, await this.files.csv(visit.workspace, list));
  }

  @Get('people/list.xlsx')
  @Export()
  async peopleWorkbook(
    @Visited() visit: Visit,
    @AskedPeople() narrowed: PeopleSearch,
    @Asked('search') search: string,
  ) {
    const { asked } = await this.lists.find(visit, narrowed, search);
    const list = this.files.people(visit.workspace, asked, visit.language);
    return file(`${list.name}.xlsx`, xlsxType, await this.files.xlsx(visit.workspace, list));
  }
}
