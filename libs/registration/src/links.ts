import type { LinkSigner, WorkspaceView } from '#platform';

const day = 24 * 3_600_000;

/** A link somebody asked for is good for two weeks; an invitation lives as long as its event takes applications. */
export const requestedLinkLives = 14 * day;

export const applyPurpose = 'registration.apply';
export const myPurpose = 'registration.my';

/** Address of the form behind a link. */
export const applyPath = (workspace: Pick<WorkspaceView, 'slug'>, token: string): string =>
  `/w/${workspace.slug}/r/${token}`;

/** Address of my page behind a link. */
export const myPath = (workspace: Pick<WorkspaceView, 'slug'>, token: string): string =>
  `/w/${workspace.slug}/my/${token}`;

/** As much of an invitation as its link depends on. */
export interface Linked {
  id: string;
  revision: number;
  origin: string;
  createdAt: Date;
}

/** Makes the two personal links of this context; nothing about them is stored. */
export class PersonalLinks {
  constructor(
    private readonly signer: LinkSigner,
    private readonly baseUrl: string,
  ) {}

  apply(workspace: Pick<WorkspaceView, 'slug'>, invitation: Linked): string {
    return `${this.baseUrl}${this.applyPath(workspace, invitation)}`;
  }

  applyPath(workspace: Pick<WorkspaceView, 'slug'>, { id, revision, origin, createdAt }: Linked): string {
    const expiry = origin === 'requested' ? { expiresAt: new Date(createdAt.getTime() + requestedLinkLives) } : {};
    return applyPath(workspace, this.signer.sign(applyPurpose, id, { revision, ...expiry }));
  }

  my(workspace: Pick<WorkspaceView, 'slug'>, application: { id: string; revision: number }): string {
    return `${this.baseUrl}${this.myPath(workspace, application)}`;
  }

  myPath(workspace: Pick<WorkspaceView, 'slug'>, application: { id: string; revision: number }): string {
    return myPath(workspace, this.signer.sign(myPurpose, application.id, { revision: application.revision }));
  }
}
