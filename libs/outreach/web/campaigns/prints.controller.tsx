import { Controller, Get } from '@nestjs/common';
import type { VNode } from 'preact';
import { Asked, Id, page, type PageOf, parsePage, Staff, Visited, type Visit } from '#platform';
import { LinkButton, Pager, withQuery } from '#ui';
import { CampaignBoard, type Prints } from '../../core/campaigns/campaign-board.js';
import { FaxFormSheet } from './fax-form-sheet.js';
import { FlyerSheet } from './flyer-sheet.js';
import { LabelSheets, labelsPerSheet } from './label-sheets.js';
import { LetterSheet } from './letter-sheet.js';
import { PrintFrame } from './print-frame.js';
import { printTexts } from './print.texts.js';

/** Letters of one pile: as many as a browser lays out at once without complaint, and a full number of label sheets. */
const pileOf = 240;

/** What is printed: letters, labels, flyer, fax form. */
@Controller('/w/:slug/staff/events/:id/campaigns')
@Staff('campaigns.edit')
export class PrintsController {
  constructor(private readonly boards: CampaignBoard) {}

  @Get('letters')
  letters(@Visited() visit: Visit, @Id() id: string, @Asked('page') at: string) {
    const t = printTexts.of(visit.language);
    return this.#pile(visit, id, at, t.letters, ({ event, letters }) => (
      <>
        {letters.map((letter) => (
          <LetterSheet key={letter.number} visit={visit} event={event} letter={letter} qrLabel={t.qr} />
        ))}
      </>
    ));
  }

  @Get('labels')
  labels(@Visited() visit: Visit, @Id() id: string, @Asked('page') at: string, @Asked('per') asked: string) {
    const t = printTexts.of(visit.language);
    const per = labelsPerSheet.find((n) => String(n) === asked) ?? labelsPerSheet[0];
    const choices = labelsPerSheet.map((n) => (
      <LinkButton key={n} kind="quiet" href={withQuery(visit.url, 'per', String(n))}>
        {t.per(n)}
      </LinkButton>
    ));
    return this.#pile(
      visit,
      id,
      at,
      t.labels,
      ({ letters }) => <LabelSheets letters={letters} per={per} />,
      <>{choices}</>,
    );
  }

  @Get('flyer')
  async flyer(@Visited() visit: Visit, @Id() id: string) {
    const t = printTexts.of(visit.language);
    const event = await this.boards.event(visit.workspace.id, id);
    return page(
      <PrintFrame visit={visit} event={event} title={t.flyer}>
        <FlyerSheet visit={visit} event={event} qrLabel={t.qr} />
      </PrintFrame>,
    );
  }

  @Get('fax-form')
  async faxForm(@Visited() visit: Visit, @Id() id: string, @Asked('page') at: string, @Asked('named') named: string) {
    const t = printTexts.of(visit.language);
    const other = (
      <LinkButton kind="quiet" href={withQuery(visit.url, 'named', named ? '' : 'yes')}>
        {named ? t.blank : t.named}
      </LinkButton>
    );
    if (named) {
      const draw = ({ event, letters }: Prints) => (
        <>
          {letters.map((letter) => (
            <FaxFormSheet key={letter.number} visit={visit} event={event} letter={letter} />
          ))}
        </>
      );
      return this.#pile(visit, id, at, t.faxForm, draw, other);
    }
    const event = await this.boards.event(visit.workspace.id, id);
    return page(
      <PrintFrame visit={visit} event={event} title={t.faxForm} choices={other}>
        <FaxFormSheet visit={visit} event={event} letter={null} />
      </PrintFrame>,
    );
  }

  async #pile(visit: Visit, id: string, at: string, title: string, draw: (prints: Prints) => VNode, choices?: VNode) {
    const t = printTexts.of(visit.language);
    const pageOf: PageOf = parsePage(at, pileOf);
    const prints = await this.boards.prints(visit.workspace.id, id, pageOf);
    const note =
      prints.total === 0 ? t.noPost : prints.letters.some(({ code }) => code === null) ? t.unsent : undefined;
    return page(
      <PrintFrame
        visit={visit}
        event={prints.event}
        title={title}
        note={note}
        choices={
          <>
            {choices}
            <Pager
              page={pageOf.page}
              size={pageOf.size}
              total={prints.total}
              href={(n) => withQuery(visit.url, 'page', String(n))}
            />
          </>
        }
      >
        {draw(prints)}
      </PrintFrame>,
    );
  }
}
