import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { EventTabs } from '#events';
import {
  file,
  Id,
  NotFound,
  page,
  parsePage,
  refusal,
  seeOther,
  Staff,
  uuidv7,
  Visited,
  type Visit,
  xlsxType,
} from '#platform';
import { awaited } from '../../core/campaigns/answers.js';
import { boardWorkbook } from '../../core/campaigns/board-file.js';
import { wholeBoard } from '../../core/campaigns/board.queries.js';
import { CampaignBoard } from '../../core/campaigns/campaign-board.js';
import { FollowUps, type Whom } from '../../core/campaigns/follow-ups.js';
import { Visits } from '../../core/visits/visits.js';
import type { DrawerForm } from './answer-drawer.js';
import { filterIn } from './board-filter.js';
import { AnswerForm, BulkForm, namesIn } from './board.form.js';
import { BoardPage } from './board.page.js';
import { boardPathOf } from './campaigns.controller.js';
import { PhoneListPage } from './phone-list.page.js';

type Written = Record<string, string | undefined>;

/** Rows of one page: as many as a desk screen shows. */
const rowsOfPage = 25;

/** 案内 of an event: the board, and what is done about those on it. */
@Controller('/w/:slug/staff/events/:id')
@Staff('campaigns.edit')
export class BoardController {
  constructor(
    private readonly boards: CampaignBoard,
    private readonly followUps: FollowUps,
    private readonly visits: Visits,
    private readonly tabs: EventTabs,
  ) {}

  @Get('campaigns')
  board(@Visited() visit: Visit, @Id() id: string, @Query() query: Written) {
    return this.#page(visit, id, query);
  }

  /** Where the invitations of an event stood before. */
  @Get('invitations')
  moved(@Visited() visit: Visit, @Id() id: string) {
    return seeOther(boardPathOf(visit, id));
  }

  @Get('campaigns/board.xlsx')
  async file(@Visited() visit: Visit, @Id() id: string, @Query() query: Written) {
    const found = await this.boards.whole(visit.asker, id, filterIn(query));
    return file(`annai-${id.slice(-6)}.xlsx`, xlsxType, await boardWorkbook(found, visit.language));
  }

  @Get('campaigns/phone-list')
  async phones(@Visited() visit: Visit, @Id() id: string, @Query() query: Written) {
    const { event, lines } = await this.boards.whole(visit.asker, id, { ...filterIn(query), sort: 'district' });
    const called = lines.filter(
      ({ phone, answer }) => phone !== '' && (awaited.includes(answer) || answer === 'bounced'),
    );
    return page(<PhoneListPage visit={visit} event={event} tabs={this.tabs.of(visit.asker)} lines={called} />);
  }

  @Post('campaigns/reminders')
  async askAgain(@Visited() visit: Visit, @Id() id: string, @Body() sent: BulkForm) {
    const whom = whomOf(sent);
    if (!whom) return this.#page(visit, id, filterOf(sent), { nobody: true });
    const campaign = await this.followUps.askAgain(visit.asker, id, whom);
    return seeOther(`${boardPathOf(visit, id)}/${campaign}/release`);
  }

  @Post('campaigns/visits')
  async planVisits(@Visited() visit: Visit, @Id() id: string, @Body() sent: BulkForm) {
    const whom = whomOf(sent);
    if (!visit.actor.may('visits.edit')) throw new NotFound();
    if (!whom || sent.refused.length > 0 || sent.value.visitOn === '')
      return this.#page(visit, id, filterOf(sent), { nobody: true });
    const planned = await this.visits.plan(visit.asker, id, whom, sent.value.visitOn);
    return seeOther(boardPathOf(visit, id), `visit.planned:${planned}`);
  }

  @Post('campaigns/marks')
  async mark(@Visited() visit: Visit, @Id() id: string, @Body() sent: BulkForm) {
    const whom = whomOf(sent);
    if (!whom) return this.#page(visit, id, filterOf(sent), { nobody: true });
    await this.followUps.mark(visit.asker, id, whom, sent.value.little);
    return seeOther(boardPathOf(visit, id), 'saved');
  }

  @Post('campaigns/answers/:invitation')
  async answer(
    @Visited() visit: Visit,
    @Id() id: string,
    @Id('invitation') invitation: string,
    @Query() query: Written,
    @Body() sent: AnswerForm,
  ) {
    const again = (problems: DrawerForm['problems']) =>
      this.#page(
        visit,
        id,
        { ...query, record: invitation },
        { drawer: { form: { ...sent.typed, idempotencyKey: uuidv7() }, problems } },
      );
    if (sent.refused.length > 0) return again(sent.problems(visit.language));
    const { act, by, word, names, ...rest } = sent.value;
    try {
      if (act === 'decline') await this.followUps.declines(visit.asker, id, invitation, by, word);
      else if (act === 'call' || act === 'returned') await this.followUps.note(visit.asker, id, invitation, act);
      else await this.followUps.comes(visit.asker, id, invitation, { ...rest, by, names: namesIn(names) });
    } catch (error) {
      return again(refusal(error, visit.language));
    }
    const { record: _, ...back } = query;
    const left = new URLSearchParams(back as Record<string, string>);
    return seeOther(`${boardPathOf(visit, id)}${left.size > 0 ? `?${left}` : ''}`, 'saved');
  }

  async #page(visit: Visit, id: string, query: Written, more: { nobody?: boolean; drawer?: DrawerForm } = {}) {
    const filter = filterIn(query);
    const pageOf = parsePage(query.page, rowsOfPage);
    const found = await this.boards.of(visit.asker, id, filter, pageOf);
    const line = found.lines.find((one) => one.id === query.record);
    const drawer = more.drawer ?? { form: AnswerForm.blank({ idempotencyKey: uuidv7() }), problems: [] };
    return page(
      <BoardPage
        visit={visit}
        tabs={this.tabs.of(visit.asker)}
        filter={filter}
        pageOf={pageOf}
        answering={line}
        drawer={drawer}
        nobody={more.nobody ?? false}
        {...found}
      />,
      more.nobody || drawer.problems.length > 0 ? 422 : 200,
    );
  }
}

/** Those ticked, or all that the filter names and who have not answered; null: nobody. */
function whomOf({ value: { all, picks, ...given } }: BulkForm): Whom | null {
  if (all) return { filter: { ...wholeBoard, ...filterIn(given), answer: filterIn(given).answer || 'awaited' } };
  return picks.length > 0 ? { ids: picks } : null;
}

function filterOf({ value: { text, kind, district, answer, contact, visit, channel } }: BulkForm): Written {
  return { text, kind, district, answer, contact, visit, channel };
}
