import type { LinkSigner, WorkspaceView } from '#platform';
import { type Language, withLanguage } from '#ui/i18n';

const day = 24 * 3_600_000;

/** A link somebody asked for is good for two weeks; an invitation lives as long as its event takes applications. */
const requestedLinkLives = 14 * day;

export const applyPurpose = 'registration.apply';
/** of the form behind a short code: nobody knows who typed it, so it shows no address */
export const codePurpose = 'registration.code';
export const myPurpose = 'registration.my';
/** of a link that opens my page for one person of an application and nobody else on it */
export const personPurpose = 'registration.person';

/** Address of the form behind a link. */
export const applyPath = (workspace: Pick<WorkspaceView, 'slug'>, token: string): string =>
  `/w/${workspace.slug}/r/${token}`;

/** Address of my page behind a link. */
export const myPath = (workspace: Pick<WorkspaceView, 'slug'>, token: string): string =>
  `/w/${workspace.slug}/my/${token}`;

/** of the page of an office; its revision stands in `office_link` */
export const officePurpose = 'registration.office';

/** Address of an office's page behind a link. */
export const officePath = (workspace: Pick<WorkspaceView, 'slug'>, token: string): string =>
  `/w/${workspace.slug}/office/${token}`;

/** Address of the page where an office asks for its link. */
export const officeLinksPath = (workspace: Pick<WorkspaceView, 'slug'>): string => `/w/${workspace.slug}/office-links`;

/** Address of the page where a short code is typed. */
export const codePath = (workspace: Pick<WorkspaceView, 'slug'>): string => `/w/${workspace.slug}/o`;

/** Address that a letter's code leads to, for the QR code beside it. */
export const letterPath = (workspace: Pick<WorkspaceView, 'slug'>, code: string): string =>
  `${codePath(workspace)}/${code}`;

/** As much of an office as its link depends on. */
export interface LinkedOffice {
  id: string;
  revision: number;
}

/** As much of an invitation as its link depends on. */
export interface Linked {
  id: string;
  revision: number;
  origin: string;
  createdAt: Date;
}

/** @returns null: as long as applications are taken */
export const endOfLink = ({ origin, createdAt }: Pick<Linked, 'origin' | 'createdAt'>): Date | null =>
  origin === 'requested' ? new Date(createdAt.getTime() + requestedLinkLives) : null;

/** Makes the personal links of this context; nothing about them is stored. Mailed ones open in the language of the mail. */
export class PersonalLinks {
  constructor(
    private readonly signer: LinkSigner,
    private readonly baseUrl: string,
  ) {}

  apply(workspace: Pick<WorkspaceView, 'slug'>, invitation: Linked, language: Language): string {
    return this.#mailed(this.applyPath(workspace, invitation), language);
  }

  applyPath(workspace: Pick<WorkspaceView, 'slug'>, invitation: Linked): string {
    const { id, revision } = invitation;
    const expiresAt = endOfLink(invitation);
    return applyPath(workspace, this.signer.sign(applyPurpose, id, { revision, ...(expiresAt && { expiresAt }) }));
  }

  /** The form of whoever typed a code: it asks for the address. */
  codePath(workspace: Pick<WorkspaceView, 'slug'>, { id, revision }: Pick<Linked, 'id' | 'revision'>): string {
    return applyPath(workspace, this.signer.sign(codePurpose, id, { revision }));
  }

  office(workspace: Pick<WorkspaceView, 'slug'>, { id, revision }: LinkedOffice, language: Language): string {
    return this.#mailed(officePath(workspace, this.signer.sign(officePurpose, id, { revision })), language);
  }

  my(
    workspace: Pick<WorkspaceView, 'slug'>,
    application: { id: string; revision: number },
    language: Language,
  ): string {
    return this.#mailed(this.myPath(workspace, application), language);
  }

  /** My page of one person on an application. */
  person(
    workspace: Pick<WorkspaceView, 'slug'>,
    application: { revision: number },
    registrationId: string,
    language: Language,
  ): string {
    const token = this.signer.sign(personPurpose, registrationId, { revision: application.revision });
    return this.#mailed(myPath(workspace, token), language);
  }

  myPath(workspace: Pick<WorkspaceView, 'slug'>, application: { id: string; revision: number }): string {
    return myPath(workspace, this.signer.sign(myPurpose, application.id, { revision: application.revision }));
  }

  #mailed(path: string, language: Language): string {
    return withLanguage(`${this.baseUrl}${path}`, language);
  }
}
