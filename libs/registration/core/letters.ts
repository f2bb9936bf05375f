import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent } from '#events';
import { Clock, Config, Database, RequestLimit, type Tx } from '#platform';
import type { Invitation } from './invitation.entity.js';
import { Invitations } from './invitations.js';
import { codeWrong, tooManyCodes } from './refusals.js';
import { Registrations } from './registrations.js';

/** What the code of a letter opens: the event, and whether the answer was no. */
export interface OpenedLetter {
  invitation: Invitation;
  event: EventView;
}

const hour = 3_600_000;

/** What somebody who was asked does with a letter in hand or over a link: look at the event, go on to the form, or decline. */
@Injectable()
export class Letters {
  /** Reading may write nothing, so each process counts for itself: a code is one of a thousand million. */
  readonly #brake: RequestLimit;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly invitations: Invitations,
    private readonly registrations: Registrations,
    config: Config,
  ) {
    this.#brake = new RequestLimit(config.limitLinkMailsPerClientPerHour, hour);
  }

  /**
   * @param typed the code as it came
   * @param client network it came from: codes are not to be guessed
   * @throws where there is no such code, and beyond the hourly limit of a client
   */
  open(workspaceId: string, typed: string, client: string): Promise<OpenedLetter> {
    return this.#with(workspaceId, typed, client, async (_, opened) => opened);
  }

  /** Goes on to the form. */
  goOn(workspaceId: string, typed: string, client: string): Promise<OpenedLetter> {
    return this.#with(workspaceId, typed, client, async (tx, opened) => {
      await this.invitations.markOpened(tx, opened.invitation.id);
      return opened;
    });
  }

  /** @throws while somebody of them is registered */
  decline(workspaceId: string, typed: string, client: string, word: string): Promise<void> {
    return this.#with(workspaceId, typed, client, (tx, { invitation }) =>
      this.invitations.decline(tx, invitation.id, word, 'code'),
    );
  }

  undecline(workspaceId: string, typed: string, client: string): Promise<void> {
    return this.#with(workspaceId, typed, client, (tx, { invitation }) =>
      this.invitations.undecline(tx, invitation.id),
    );
  }

  /** Over the link of a mail. @throws where the link is wrong, and while somebody of them is registered */
  declineOver(workspaceId: string, token: string, word: string): Promise<void> {
    return this.registrations.opened(workspaceId, token, (tx, { invitation, byCode }) =>
      this.invitations.decline(tx, invitation.id, word, byCode ? 'code' : 'link'),
    );
  }

  undeclineOver(workspaceId: string, token: string): Promise<void> {
    return this.registrations.opened(workspaceId, token, (tx, { invitation }) =>
      this.invitations.undecline(tx, invitation.id),
    );
  }

  #with<T>(
    workspaceId: string,
    typed: string,
    client: string,
    work: (tx: Tx, opened: OpenedLetter) => Promise<T>,
  ): Promise<T> {
    if (!this.#brake.allow(client, this.clock.now())) throw tooManyCodes();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const invitation = await this.invitations.byCode(tx, workspaceId, typed);
      const event = invitation && (await loadEvent(tx, invitation.eventId));
      if (!event || (event.state !== 'published' && event.state !== 'cancelled')) throw codeWrong();
      return work(tx, { invitation, event });
    });
  }
}
