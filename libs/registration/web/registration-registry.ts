import { Injectable } from '@nestjs/common';
import { ComingMails, type ComingMailSource } from '../core/coming-mails.js';
import { InviteWords, type InviteWordsSource } from '../core/invite-words.js';
import { type OfficePart, OfficeParts } from './office-parts.js';
import { type MyPart, MyParts } from './my-parts.js';
import { type RegistrationPart, RegistrationParts } from './registration-parts.js';

/** What a context brings to the pages about applications: declared in its `X.parts.ts`. */
export interface RegistrationManifest {
  /** of my page, right under the state */
  mine?: readonly MyPart[];
  /** of the staff page of one registration */
  registration?: readonly RegistrationPart[];
  /** このあと届くメール on form, my page and confirmation */
  coming?: readonly ComingMailSource[];
  /** of mailed invitations: subject and first lines */
  inviteWords?: InviteWordsSource;
  /** of an office's own page, behind what is still to come */
  office?: readonly OfficePart[];
}

/** Hands each part to the page it is of. */
@Injectable()
export class RegistrationRegistry {
  constructor(
    private readonly mine: MyParts,
    private readonly registration: RegistrationParts,
    private readonly coming: ComingMails,
    private readonly words: InviteWords,
    private readonly office: OfficeParts,
  ) {}

  add({ mine = [], registration = [], coming = [], inviteWords, office = [] }: RegistrationManifest): void {
    this.mine.add(...mine);
    this.registration.add(...registration);
    for (const source of coming) this.coming.add(source);
    this.office.add(...office);
    if (inviteWords) this.words.add(inviteWords);
  }
}
