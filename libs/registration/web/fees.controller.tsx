import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { EventTabs } from '#events';
import { DomainError, Id, page, parsePage, seeOther, Staff, Visited, type Visit } from '#platform';
import { Fees } from '../core/fees.js';
import { FeeForm, ReceiptForm } from './fees.form.js';
import { FeesPage } from './fees.page.js';
import { ReceiptPage } from './receipt.page.js';

/** 参加費 at the desk: a list to tick, and the receipts. */
@Controller('/w/:slug/staff/events/:id/fees')
@Staff('fees.take')
export class FeesController {
  constructor(
    private readonly fees: Fees,
    private readonly tabs: EventTabs,
  ) {}

  @Get()
  async list(@Visited() visit: Visit, @Id() id: string, @Query('paid') asked?: string, @Query('page') at?: string) {
    const paid = asked === 'yes' ? true : asked === 'no' ? false : undefined;
    const pageOf = parsePage(at);
    const desk = await this.fees.desk(visit.workspace.id, id, { paid }, pageOf);
    return page(<FeesPage visit={visit} tabs={this.tabs.of(visit.asker)} paid={paid} pageOf={pageOf} {...desk} />);
  }

  @Post()
  async take(@Visited() visit: Visit, @Id() id: string, @Body() sent: FeeForm) {
    mustFit(sent);
    await this.fees.take(visit.actor, visit.workspace.id, id, sent.value.seat);
    return seeOther(`${pathOf(visit, id)}#fee-${sent.value.seat}`, 'fee.taken');
  }

  @Post(':payment/undoing')
  async undo(@Visited() visit: Visit, @Id() id: string, @Id('payment') payment: string) {
    await this.fees.undo(visit.actor, visit.workspace.id, id, payment);
    return seeOther(pathOf(visit, id), 'fee.undone');
  }

  @Post('receipts')
  async issue(@Visited() visit: Visit, @Id() id: string, @Body() sent: ReceiptForm) {
    mustFit(sent);
    const { payment, addressee } = sent.value;
    await this.fees.issue(visit.actor, visit.workspace.id, id, payment, addressee);
    return seeOther(`${pathOf(visit, id)}/${payment}/receipt`);
  }

  @Get(':payment/receipt')
  async receipt(@Visited() visit: Visit, @Id() id: string, @Id('payment') payment: string) {
    const shown = await this.fees.receipt(visit.workspace.id, id, payment);
    return page(<ReceiptPage visit={visit} back={pathOf(visit, id)} {...shown} />);
  }
}

/** Of a page that nobody types in: what does not fit was made elsewhere. */
function mustFit({ refused: [first] }: Pick<FeeForm, 'refused'>): void {
  if (first) throw new DomainError('fee.unclear', first.sentence, { status: 422, field: first.field });
}

const pathOf = (visit: Visit, eventId: string): string => `/w/${visit.workspace.slug}/staff/events/${eventId}/fees`;
