import { Body, Controller, Get, Post } from '@nestjs/common';
import { EventTabs } from '#events';
import { Asked, Id, page, parsePage, refusal, seeOther, Staff, Visited, type Visit } from '#platform';
import { type Problem } from '#ui';
import type { TypedOf } from '#ui/forms';
import { Campaigns } from '../../core/campaigns/campaigns.js';
import { CampaignForm, changeOf, standingForm } from './campaign.form.js';
import { ChoosePage } from './choose.page.js';
import { keyOf } from './preview.js';
import { ReleasePage } from './release.page.js';

/** Rows of one page: as many as a desk screen shows. */
const rowsOfPage = 20;

/** 案内 being prepared: whom, by which way, in which words; held until they are released. */
@Controller('/w/:slug/staff/events/:id/campaigns')
@Staff('campaigns.edit')
export class CampaignsController {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly tabs: EventTabs,
  ) {}

  @Post()
  async prepare(@Visited() visit: Visit, @Id() id: string) {
    return seeOther(pathOf(visit, id, await this.campaigns.prepare(visit.asker, id)));
  }

  @Get(':campaign')
  choose(
    @Visited() visit: Visit,
    @Id() id: string,
    @Id('campaign') campaign: string,
    @Asked('page') at: string,
    @Asked('sample') sample: string,
  ) {
    return this.#choosing(visit, id, campaign, at, sample);
  }

  @Post(':campaign')
  async save(
    @Visited() visit: Visit,
    @Id() id: string,
    @Id('campaign') campaign: string,
    @Asked('page') at: string,
    @Body() sent: CampaignForm,
  ) {
    const { act, sample } = sent.value;
    const again = async (problems: readonly Problem[]) => {
      const { campaign: held } = await this.campaigns.held(visit.workspace.id, id, campaign);
      return held.again
        ? this.#releasing(visit, id, campaign, sent.typed, problems)
        : this.#choosing(visit, id, campaign, at, sample, sent.typed, problems);
    };
    if (sent.refused.length > 0) return again(sent.problems(visit.language));
    try {
      await this.campaigns.save(visit.asker, id, campaign, changeOf(sent.value));
      if (act === 'test') await this.campaigns.test(visit.asker, id, campaign);
    } catch (error) {
      return again(refusal(error, visit.language));
    }
    if (act === 'next') return seeOther(`${pathOf(visit, id, campaign)}/release`);
    const asked = /^page-(\d+)$/.exec(act)?.[1] ?? (act === 'filter' ? '1' : at);
    const query = new URLSearchParams({ ...(asked && asked !== '1' && { page: asked }), ...(sample && { sample }) });
    const notice = act === 'test' ? 'campaign.tested' : act === 'save' ? 'saved' : undefined;
    return seeOther(`${pathOf(visit, id, campaign)}${query.size > 0 ? `?${query}` : ''}`, notice);
  }

  @Get(':campaign/release')
  check(@Visited() visit: Visit, @Id() id: string, @Id('campaign') campaign: string) {
    return this.#releasing(visit, id, campaign);
  }

  @Post(':campaign/release')
  async release(@Visited() visit: Visit, @Id() id: string, @Id('campaign') campaign: string) {
    try {
      await this.campaigns.release(visit.asker, id, campaign);
    } catch (error) {
      return this.#releasing(visit, id, campaign, undefined, refusal(error, visit.language));
    }
    return seeOther(boardPathOf(visit, id), 'campaign.released');
  }

  @Post(':campaign/removal')
  async discard(@Visited() visit: Visit, @Id() id: string, @Id('campaign') campaign: string) {
    await this.campaigns.discard(visit.asker, id, campaign);
    return seeOther(boardPathOf(visit, id), 'removed');
  }

  async #choosing(
    visit: Visit,
    id: string,
    campaignId: string,
    at: string,
    sampleKey: string,
    form?: TypedOf<typeof CampaignForm>,
    problems: readonly Problem[] = [],
  ) {
    const pageOf = parsePage(at, rowsOfPage);
    const found = await this.campaigns.choosing(visit.workspace.id, id, campaignId, pageOf);
    if (found.campaign.again || found.campaign.releasedAt) return seeOther(boardPathOf(visit, id));
    const sample = found.samples.find((one) => keyOf(one) === sampleKey) ?? found.samples[0];
    return page(
      <ChoosePage
        visit={visit}
        tabs={this.tabs.of(visit.asker)}
        form={form ?? standingForm(found.campaign)}
        problems={problems}
        pageOf={pageOf}
        sample={sample}
        {...found}
      />,
      problems.length > 0 ? 422 : 200,
    );
  }

  async #releasing(
    visit: Visit,
    id: string,
    campaignId: string,
    form?: TypedOf<typeof CampaignForm>,
    problems: readonly Problem[] = [],
  ) {
    const held = await this.campaigns.held(visit.workspace.id, id, campaignId);
    if (held.campaign.releasedAt) return seeOther(boardPathOf(visit, id));
    return page(
      <ReleasePage
        visit={visit}
        tabs={this.tabs.of(visit.asker)}
        form={form ?? standingForm(held.campaign)}
        problems={problems}
        {...held}
      />,
      problems.length > 0 ? 422 : 200,
    );
  }
}

export const boardPathOf = (visit: Visit, eventId: string): string =>
  `/w/${visit.workspace.slug}/staff/events/${eventId}/campaigns`;

const pathOf = (visit: Visit, eventId: string, campaignId: string): string =>
  `${boardPathOf(visit, eventId)}/${campaignId}`;
