import { Injectable } from '@nestjs/common';
import { Mails, type NewMail } from '#messaging';
import { Clock, Config, Database, uuidv7 } from '#platform';
import { canonicalEmail, type Language } from '#ui/i18n';
import { noteLinkRequest } from './link-requests.js';
import { addressesOf, giveUpLink } from './office.queries.js';
import { OfficePages } from './office-pages.js';
import { tooManyLinks } from './refusals.js';

export const officeLinkMail = 'registration.office-link';

/** The link to an office's page: mailed to addresses that the directory knows as the office's, and nowhere else. */
@Injectable()
export class OfficeLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mails: Mails,
    private readonly pages: OfficePages,
  ) {}

  /**
   * An address asks for its offices' pages. Known and unknown addresses get the same answer and the same work: whose it is is
   * found when the mail is due, and one that is nobody's is never sent.
   * @param client network it was asked from
   * @throws DomainError beyond the hourly limit of a client
   */
  request(workspaceId: string, email: string, language: Language, client: string): Promise<void> {
    const address = canonicalEmail(email);
    if (!address) throw new TypeError('the form checks addresses');
    const at = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const asked = { workspaceId, eventId: null, email: address, client, at };
      if (!(await noteLinkRequest(tx, asked, this.config))) return;
      await this.mails.plan(tx, workspaceId, [mailTo(address, language)]);
    });
  }

  /** The link is given up, and a new one goes to every address of the office. @throws beyond the hourly limits */
  renew(workspaceId: string, token: string, language: Language, client: string): Promise<void> {
    const at = this.clock.now();
    return this.pages.with(workspaceId, token, async (tx, office) => {
      const addresses = await addressesOf(tx, office.id);
      for (const email of addresses) {
        const asked = { workspaceId, eventId: null, email, client, at };
        // Whoever gave a link up must be able to have the next one.
        if (!(await noteLinkRequest(tx, asked, this.config))) throw tooManyLinks();
      }
      await giveUpLink(tx, workspaceId, office.id, at);
      await this.mails.plan(
        tx,
        workspaceId,
        addresses.map((email) => mailTo(email, language, office.id)),
      );
    });
  }
}

/** @param officeId of the one that is meant; none: of all whose address it is */
const mailTo = (email: string, language: Language, officeId?: string): NewMail => ({
  kind: officeLinkMail,
  dedupeKey: `office-link:${uuidv7()}`,
  to: { email },
  language,
  facts: officeId ? { officeId } : {},
});
