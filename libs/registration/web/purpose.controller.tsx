import { Body, Controller, Get, Post } from '@nestjs/common';
import { page, seeOther, Staff, Visited, type Visit } from '#platform';
import { Purposes } from '../core/purposes.js';
import { PurposeForm } from './purpose.form.js';
import { PurposePage } from './purpose.page.js';

/** 利用目的, a side of 設定. */
@Controller('/w/:slug/staff/purpose')
@Staff('purpose.write')
export class PurposeController {
  constructor(private readonly purposes: Purposes) {}

  @Get()
  async form(@Visited() visit: Visit) {
    const versions = await this.purposes.versions(visit.workspace.id);
    const [newest] = versions;
    const form = newest ? PurposeForm.of(newest) : PurposeForm.blank();
    return page(<PurposePage visit={visit} form={form} versions={versions} />);
  }

  @Post()
  async save(@Visited() visit: Visit, @Body() sent: PurposeForm) {
    if (sent.refused.length > 0) {
      const versions = await this.purposes.versions(visit.workspace.id);
      const problems = sent.problems(visit.language);
      return page(<PurposePage visit={visit} form={sent.typed} versions={versions} problems={problems} />, 422);
    }
    await this.purposes.write(visit.actor, visit.workspace.id, sent.value);
    return seeOther(visit.path, 'saved');
  }
}
