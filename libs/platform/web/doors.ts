import { SetMetadata } from '@nestjs/common';

export const doorKey = Symbol('door');

export const exportKey = Symbol('export');

/** A file of everything there is: the database may take longer for it than for a page. */
export const Export = () => SetMetadata(exportKey, true);

export type Door = { open: true } | { open: false; permission: string };

/** Open to everybody. Every route says who may enter: this, or `@Staff`. */
export const Public = () => SetMetadata(doorKey, { open: true } satisfies Door);

/** For staff of the workspace in the address who hold the permission; `signed-in` asks for an account only. */
export const Staff = (permission: string) => SetMetadata(doorKey, { open: false, permission } satisfies Door);
