import { Body, Controller, Get, Post } from '@nestjs/common';
import { page, seeOther, Staff, type Visit, Visited } from '#platform';
import { OfficeReviews } from '../core/office-review/office-reviews.js';
import { OfficeNameForm } from './office-review.form.js';
import { OfficeReviewPage } from './office-review.page.js';

/** 事業所名の確認: each name is one tap. */
@Controller('/w/:slug/staff/office-names')
@Staff('registrations.edit')
export class OfficeReviewController {
  constructor(private readonly reviews: OfficeReviews) {}

  @Get()
  async list(@Visited() visit: Visit) {
    const { names, total } = await this.reviews.list(visit.workspace.id);
    return page(<OfficeReviewPage visit={visit} names={names} total={total} />);
  }

  @Post('links')
  async link(@Visited() visit: Visit, @Body() { value: { key, office } }: OfficeNameForm) {
    if (office) await this.reviews.link(visit.asker, key, office);
    return seeOther(`/w/${visit.workspace.slug}/staff/office-names`, 'saved');
  }

  @Post('offices')
  async add(@Visited() visit: Visit, @Body() { value: { key } }: OfficeNameForm) {
    await this.reviews.add(visit.asker, key);
    return seeOther(`/w/${visit.workspace.slug}/staff/office-names`, 'added');
  }
}
