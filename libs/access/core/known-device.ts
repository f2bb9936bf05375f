import type { LinkSigner } from '#platform';

const purpose = 'access.device';

/** What a browser keeps to show later that somebody has logged in to this account with it. It opens nothing. */
export const deviceOfAccount = (signer: LinkSigner, accountId: string): string => signer.sign(purpose, accountId);

export const isDeviceOf = (signer: LinkSigner, device: string | null, accountId: string): boolean =>
  device !== null && signer.subjectOf(device) === accountId && signer.verify(purpose, device) === 'valid';
