import { Body, Controller, Get, Post } from '@nestjs/common';
import { page, readForm, seeOther, Staff, type Visit, Visited, refusal } from '#platform';
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
    return page(<NewHostPage visit={visit} form={new NewHostForm()} />);
  }

  @Post()
  async add(@Visited() visit: Visit, @Body() body: unknown) {
    const { form, problems } = await readForm(NewHostForm, body, visit.language);
    if (problems.length) return page(<NewHostPage visit={visit} form={form} problems={problems} />, 422);
    try {
      await this.operation.foundWorkspace(visit.actor, { ...form, language: visit.language === 'en' ? 'en' : 'ja' });
    } catch (error) {
      return page(<NewHostPage visit={visit} form={form} problems={refusal(error, visit.language)} />, 422);
    }
    return seeOther('/operator/workspaces', 'added');
  }
}
