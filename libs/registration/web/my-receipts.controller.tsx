import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Id, NotFound, page, Public, seeOther, Visited, type Visit } from '#platform';
import { Fees } from '../core/fees.js';
import { myPath } from '../core/links.js';
import { ReceiptForm } from './fees.form.js';
import { ReceiptPage } from './receipt.page.js';

/** 領収書 from the link in a mail, once the fee is paid. */
@Controller('/w/:slug/my/:token/receipts')
@Public()
export class MyReceiptsController {
  constructor(private readonly fees: Fees) {}

  @Post()
  async issue(@Visited() visit: Visit, @Param('token') token: string, @Body() body: unknown) {
    const { refused, value } = await ReceiptForm.read(body);
    if (refused.some(({ field }) => field === 'payment')) throw new NotFound();
    await this.fees.issueMine(visit.workspace.id, token, value.payment, value.addressee);
    return seeOther(`${myPath(visit.workspace, token)}/receipts/${value.payment}`);
  }

  @Get(':payment')
  async show(@Visited() visit: Visit, @Param('token') token: string, @Id('payment') payment: string) {
    const shown = await this.fees.mine(visit.workspace.id, token, payment);
    return page(<ReceiptPage visit={visit} back={myPath(visit.workspace, token)} {...shown} />);
  }
}
