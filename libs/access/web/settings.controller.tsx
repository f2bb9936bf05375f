import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { page, parsePage, Registry, seeOther, Staff, type Visit, Visited } from '#platform';
import { AuditTrail } from '../core/audit-trail.js';
import { Workspaces } from '../core/workspaces.js';
import { AuditPage } from './audit.page.js';
import { SettingsForm } from './settings.form.js';
import { SettingsPage } from './settings.page.js';

@Controller('/w/:slug/staff')
export class SettingsController {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly trail: AuditTrail,
    private readonly registry: Registry,
  ) {}

  @Get('settings')
  @Staff('settings.manage')
  form(@Visited() visit: Visit) {
    return page(<SettingsPage visit={visit} form={SettingsForm.of(visit.workspace)} />);
  }

  @Post('settings')
  @Staff('settings.manage')
  async save(@Visited() visit: Visit, @Body() sent: SettingsForm) {
    if (sent.refused.length)
      return page(<SettingsPage visit={visit} form={sent.typed} problems={sent.problems(visit.language)} />, 422);
    await this.workspaces.change(visit.actor, visit.workspace.id, sent.value);
    return seeOther(visit.path, 'saved');
  }

  @Get('audit')
  @Staff('audit.read')
  async audit(@Visited() visit: Visit, @Query('page') asked?: string, @Query('check') check?: string) {
    const at = parsePage(asked);
    const { id } = visit.workspace;
    const whole = check === 'all';
    const tampering = await (whole ? this.trail.check(id) : this.trail.follow(id));
    const read = await this.trail.read(id, at, visit.language);
    return page(
      <AuditPage visit={visit} page={at} checked={whole} tampering={tampering} words={this.registry} {...read} />,
    );
  }
}
