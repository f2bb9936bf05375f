import { Body, Controller, Get, Post } from '@nestjs/common';
import { page, seeOther, Staff, type Visit, Visited, refusal } from '#platform';
import { type Problem } from '#ui';
import { Operation } from '../core/operation.js';
import { Workspaces } from '../core/workspaces.js';
import { NewHostForm } from './operator.form.js';
import { HostsPage, NewHostPage } from './operator.page.js';

@Controller('operator/workspaces')
@Staff('workspaces.manage')
export class OperatorController {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly operation: Operation,
  ) {}

  @Get()
  async list(@Visited() visit: Visit) {
    return page(<HostsPage visit={visit} workspaces={await this.workspaces.list()} />);
  }

  @Get('new')
  blank(@Visited() visit: Visit) {
    return page(<NewHostPage visit={visit} form={NewHostForm.blank()} />);
  }

  @Post()
  async add(@Visited() visit: Visit, @Body() sent: NewHostForm) {
    const again = (problems: readonly Problem[]) =>
      page(<NewHostPage visit={visit} form={sent.typed} problems={problems} />, 422);
    if (sent.refused.length) return again(sent.problems(visit.language));
    try {
      await this.operation.foundWorkspace(visit.actor, {
        ...sent.value,
        language: visit.language === 'en' ? 'en' : 'ja',
      });
    } catch (error) {
      return again(refusal(error, visit.language));
    }
    return seeOther('/operator/workspaces', 'added');
  }
}
