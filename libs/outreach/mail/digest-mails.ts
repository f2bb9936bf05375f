import { Injectable } from '@nestjs/common';
import type { Letter, MailKind, MailRow } from '#messaging';
import { Config, DigestReaders, type StaffContact, type Tx, type WorkspaceView } from '#platform';
import { type Activity, activityBetween } from '#registration';
import { digestKind } from '../core/digest-sweep.js';
import { hasHappened } from '../core/digest.rules.js';
import { digestLetter } from './digest.mail.js';

interface Known {
  reader: StaffContact;
  since: Date;
  until: Date;
  activity: Activity[];
}

/** Whether a digest is still wanted, and what it says. */
@Injectable()
export class DigestMails {
  constructor(
    private readonly readers: DigestReaders,
    private readonly config: Config,
  ) {}

  get kinds(): readonly MailKind[] {
    const kind: MailKind = {
      kind: digestKind,
      lane: 'bulk',
      whenUncertain: 'resend',
      label: { ja: '毎朝のまとめ', en: 'Daily digest' },
      stillWanted: async (tx, mail) => (await this.#known(tx, mail)) !== null,
      render: (tx, mail, workspace) => this.#render(tx, mail, workspace),
    };
    return [kind];
  }

  /** Null for who has turned it off or left meanwhile, and where there is nothing left to tell. */
  async #known(tx: Tx, { workspaceId, facts }: MailRow): Promise<Known | null> {
    const reader = (await this.readers.of(tx, workspaceId)).find(({ accountId }) => accountId === facts['accountId']);
    if (!reader) return null;
    const [since, until] = [new Date(String(facts['since'])), new Date(String(facts['until']))];
    const activity = await activityBetween(tx, workspaceId, since, until);
    return hasHappened(activity) ? { reader, since, until, activity } : null;
  }

  async #render(tx: Tx, mail: MailRow, workspace: WorkspaceView): Promise<Letter> {
    const { reader, ...known } = (await this.#known(tx, mail))!;
    const { language } = mail;
    return digestLetter({ language, workspace, name: reader.name, baseUrl: this.config.baseUrl, ...known });
  }
}
