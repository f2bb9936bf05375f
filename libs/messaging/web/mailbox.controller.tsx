import { Controller, Get, Header, Query } from '@nestjs/common';
import { Config, DomainError, file, Id, NotFound, page, parsePage, Staff, type Visit, Visited } from '#platform';
import { Mailbox } from '../core/mailbox/mailbox.js';
import { MailboxLetterPage } from './mailbox-letter.page.js';
import { MailboxPage } from './mailbox.page.js';

/** The letter's own rules: no script, nothing loaded, styles on elements; links lead out of the frame. */
const letterRules =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation";

/** The mails of an installation without an SMTP server: how one follows a link there. */
@Controller('/w/:slug/staff/mailbox')
export class MailboxController {
  constructor(
    private readonly mailbox: Mailbox,
    private readonly config: Config,
  ) {}

  @Get()
  @Staff('mailbox.read')
  async list(@Visited() visit: Visit, @Query('page') asked: unknown) {
    this.#mayLook(visit);
    const at = parsePage(asked);
    return page(<MailboxPage visit={visit} at={at} {...await this.mailbox.list(visit.workspace.id, at)} />);
  }

  @Get(':id')
  @Staff('mailbox.read')
  async read(@Visited() visit: Visit, @Id() id: string) {
    this.#mayLook(visit);
    return page(<MailboxLetterPage visit={visit} letter={await this.mailbox.read(visit.workspace.id, id)} />);
  }

  @Get(':id/letter')
  @Staff('mailbox.read')
  @Header('content-security-policy', letterRules)
  async letter(@Visited() visit: Visit, @Id() id: string) {
    this.#mayLook(visit);
    const { html } = await this.mailbox.read(visit.workspace.id, id);
    const leadingOut = html.replace('<head>', '<head><base target="_top">');
    return file('letter.html', 'text/html; charset=utf-8', leadingOut, { inline: true });
  }

  /** These mails hold other people's personal links: only on the machine itself, and only where none is sent. */
  #mayLook(visit: Visit): void {
    if (this.config.smtpUrl) throw new NotFound();
    if (!isLoopback(visit.address)) throw new DomainError('mailbox.elsewhere', elsewhere, { status: 403 });
  }
}

const isLoopback = (address: string) => address === '::1' || /^(::ffff:)?127(\.\d+){3}$/.test(address);

const elsewhere = {
  ja: 'メールボックスは、集いが動いているコンピューターからだけ開けます。',
  en: 'The mailbox opens only on the computer that Tsudoi runs on.',
};
