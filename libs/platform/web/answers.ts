import type { Readable } from 'node:stream';
import type { VNode } from 'preact';
import type { DrawnPage } from './drawn-page.js';

/** A page to render for the visitor who asked. */
export class PageAnswer {
  constructor(
    readonly content: VNode,
    readonly status: number,
  ) {}
}

/** A page that was drawn before this request, for everybody who reads alike. */
export class DrawnAnswer {
  constructor(readonly page: DrawnPage) {}
}

/** After a write: look there (303), with a notice shown once. */
export class SeeOther {
  constructor(
    readonly path: string,
    readonly notice?: string,
  ) {}
}

export interface FileOptions {
  /** shown in the browser instead of saved */
  inline?: boolean;
  /** names what is in it: a reader who has this one is told so instead of getting it again */
  version?: string;
}

export class FileAnswer {
  constructor(
    readonly name: string,
    readonly mediaType: string,
    readonly content: string | Buffer | Readable,
    readonly options: FileOptions,
  ) {}
}

export const page = (content: VNode, status = 200) => new PageAnswer(content, status);

export const drawn = (page: DrawnPage) => new DrawnAnswer(page);

/** @param path within this site, starting with `/`, in printable ASCII: browsers leave out tabs and line breaks and would read `//` */
export function seeOther(path: string, notice?: string): SeeOther {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(path)) throw new Error('a redirect stays within this site');
  return new SeeOther(path, notice);
}

export const file = (name: string, mediaType: string, content: FileAnswer['content'], options: FileOptions = {}) =>
  new FileAnswer(name, mediaType, content, options);
