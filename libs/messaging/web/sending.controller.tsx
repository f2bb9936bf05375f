import { Body, Controller, Get, Post } from '@nestjs/common';
import { isUuid, NotFound, page, seeOther, Staff, type Visit, Visited } from '#platform';
import { FailedMails } from '../core/failed-mails.js';
import { MailKinds } from '../core/mail-kinds.js';
import { MailServer } from '../core/mail-server.js';
import { HeldMails, type WhichHeld } from '../core/restore/held-mails.js';
import { FailedForm, HeldForm } from './sending.forms.js';
import { SendingPage } from './sending.page.js';

/** Whether mails leave, and what a person decides where they do not: held ones, failed ones. */
@Controller('/w/:slug/staff/mails')
@Staff('mails.read')
export class SendingController {
  constructor(
    private readonly server: MailServer,
    private readonly held: HeldMails,
    private readonly failed: FailedMails,
    private readonly kinds: MailKinds,
  ) {}

  @Get()
  async look(@Visited() visit: Visit) {
    const { id, zone } = visit.workspace;
    const [standing, hold, failed] = [
      await this.server.standing(),
      await this.held.look(id),
      await this.failed.groups(id, zone),
    ];
    const label = (kind: string) => this.kinds.label(kind);
    return page(<SendingPage visit={visit} standing={standing} hold={hold} failed={failed} label={label} />);
  }

  @Post('releases')
  @Staff('mails.release')
  async release(@Visited() visit: Visit, @Body() sent: HeldForm) {
    await this.held.release(visit.actor, visit.workspace.id, whichHeld(sent));
    return seeOther(pathOf(visit), 'mails-released');
  }

  @Post('discards')
  @Staff('mails.release')
  async discard(@Visited() visit: Visit, @Body() sent: HeldForm) {
    await this.held.discard(visit.actor, visit.workspace.id, whichHeld(sent));
    return seeOther(pathOf(visit), 'mails-discarded');
  }

  @Post('resends')
  @Staff('mails.send')
  async sendAgain(@Visited() visit: Visit, @Body() sent: FailedForm) {
    return seeOther(pathOf(visit), await sentAgain(this.failed, visit, sent));
  }
}

/** Sends again what is named, of one event where one is given. @returns the notice that tells it */
export async function sentAgain(failed: FailedMails, visit: Visit, sent: FailedForm, eventId?: string) {
  const { mail, kind, day } = named(sent);
  if (mail && !isUuid(mail)) return 'mails-none-again';
  const which = { id: mail || undefined, subjectId: eventId, kind: kind || undefined, day: day || undefined };
  const count = await failed.sendAgain(visit.actor, visit.workspace, which);
  return count > 0 ? 'mails-sent-again' : 'mails-none-again';
}

/** A form that names no kind means all; one that names something else than was shown finds nothing. */
function whichHeld(sent: HeldForm): WhichHeld {
  const { kind, subject } = named(sent);
  return kind ? { kind, subjectId: subject || null } : 'all';
}

/** What cannot be read reads as if it were not there, which would mean all. @throws NotFound */
function named<V>({ refused, value }: { refused: readonly unknown[]; value: V }): V {
  if (refused.length > 0) throw new NotFound();
  return value;
}

const pathOf = (visit: Visit) => `/w/${visit.workspace.slug}/staff/mails`;
