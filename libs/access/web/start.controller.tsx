import { Controller, Get } from '@nestjs/common';
import { page, Public, seeOther, Staff, type Visit, Visited } from '#platform';
import { Homes } from '../core/homes.js';
import { Workspaces } from '../core/workspaces.js';
import { StartPage, WorkspaceChooserPage } from './start.page.js';

@Controller()
export class StartController {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly homes: Homes,
  ) {}

  @Get()
  @Public()
  async start(@Visited() visit: Visit) {
    const workspaces = await this.workspaces.list();
    if (workspaces.length === 1) return seeOther(`/w/${workspaces[0]!.slug}`);
    return page(<StartPage visit={visit} workspaces={workspaces} />);
  }

  @Get('workspaces')
  @Staff('signed-in')
  async choose(@Visited() visit: Visit) {
    const { accountId, operator } = visit.actor;
    return page(<WorkspaceChooserPage visit={visit} homes={await this.homes.of(accountId)} operator={operator} />);
  }
}
