import { Injectable } from '@nestjs/common';
import { type MailKind, MailKinds } from './mail-kinds.js';
import { type FindTitles, MailSubjects } from './mail-subjects.js';

/** What a context that writes mails brings to messaging: declared in its `X.parts.ts`. */
export interface MailManifest {
  mailKinds?: readonly MailKind[];
  /** what its mails are about, as lists of mails say it */
  mailTitles?: FindTitles;
}

/** Hands each part to where it is asked for. */
@Injectable()
export class MailRegistry {
  constructor(
    private readonly kinds: MailKinds,
    private readonly subjects: MailSubjects,
  ) {}

  add({ mailKinds = [], mailTitles }: MailManifest): void {
    this.kinds.add(...mailKinds);
    if (mailTitles) this.subjects.add(mailTitles);
  }
}
