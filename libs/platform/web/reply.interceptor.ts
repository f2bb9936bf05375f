import { Readable } from 'node:stream';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, map } from 'rxjs';
import { Log } from '../log.js';
import { DrawnAnswer, FileAnswer, PageAnswer, SeeOther } from './answers.js';
import { documentOf, has } from './drawn-page.js';

/** Turns what a handler answers into HTTP: a page, a look-there, a file, or JSON as it stands. */
@Injectable()
export class ReplyInterceptor implements NestInterceptor {
  constructor(private readonly log: Log) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (answer instanceof FileAnswer && answer.content instanceof Readable) this.#watch(answer.content, request);
        return write(http.getResponse<FastifyReply>(), answer);
      }),
    );
  }

  /** Too late for a page: the connection is cut, which browsers show as a failed download, and the log says why. */
  #watch(content: Readable, { id }: FastifyRequest): void {
    content.on('error', (error) => this.log.error({ request: id, err: error }, 'a file broke off'));
  }
}

export function write(reply: FastifyReply, answer: unknown): unknown {
  if (answer instanceof PageAnswer) {
    reply.status(answer.status).type('text/html; charset=utf-8');
    return documentOf(answer.content);
  }
  if (answer instanceof DrawnAnswer) {
    reply.type('text/html; charset=utf-8');
    return revalidated(reply, answer.page.etag, answer.page.body);
  }
  if (answer instanceof SeeOther) {
    if (answer.notice)
      reply.setCookie('notice', answer.notice, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 });
    reply.status(303).header('location', answer.path);
    return '';
  }
  if (answer instanceof FileAnswer) {
    const plain = answer.name.replace(/[^\x20-\x7e]|["\\]/g, '_');
    const place = answer.options.inline ? 'inline' : 'attachment';
    reply
      .type(answer.mediaType)
      .header('content-disposition', `${place}; filename="${plain}"; filename*=UTF-8''${extended(answer.name)}`);
    const { version } = answer.options;
    return version ? revalidated(reply, `W/"${version}"`, answer.content) : answer.content;
  }
  return answer;
}

/** The reader may keep it and asks each time whether it still holds. Proxies keep nothing: language and furigana are the reader's own. */
function revalidated(reply: FastifyReply, etag: string, content: FileAnswer['content']): FileAnswer['content'] {
  reply.header('cache-control', 'private, no-cache').header('vary', 'accept-language, cookie').header('etag', etag);
  if (!has(reply.request.headers['if-none-match'], etag)) return content;
  reply.status(304);
  return '';
}

/** RFC 8187: stricter than an address, and a name may come from anywhere. */
const extended = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
