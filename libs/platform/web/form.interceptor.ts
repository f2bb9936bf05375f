import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Config } from '../config/config.js';
import { type Door, doorKey } from './doors.js';
import { type FormLimits, type SentFields, SentForm } from './sent-form.js';

const fileKey = Symbol('takes a file');

/** A route that reads an uploaded file itself. */
export const TakesFile = () => SetMetadata(fileKey, true);

/** Forms are kept as they come in: they are read once the door is open. */
export function keepForms(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  for (const [type, kind] of [
    ['application/x-www-form-urlencoded', 'form'],
    ['application/json', 'json'],
  ] as const) {
    fastify.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, bytes, done) =>
      done(null, new SentForm(kind, bytes as Buffer)),
    );
  }
}

/** Reads the form of a request that the guard has let in, within the bounds of its door. A handler always gets an object. */
@Injectable()
export class FormInterceptor implements NestInterceptor {
  readonly #open: FormLimits;
  readonly #staff: FormLimits;

  constructor(
    private readonly reflector: Reflector,
    config: Config,
  ) {
    this.#open = { bytes: config.limitOpenFormKb * 1024, fields: 2_000, letters: 20_000 };
    // The largest is a questionnaire with some hundreds of options in all; to validate more would keep others waiting.
    this.#staff = { bytes: config.limitBodyKb * 1024, fields: 4_000, letters: 100_000 };
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.isMultipart()) {
      if (!this.reflector.get<boolean | undefined>(fileKey, context.getHandler()))
        throw new UnsupportedMediaTypeException();
      return next.handle();
    }
    const door = this.reflector.getAllAndOverride<Door>(doorKey, [context.getHandler(), context.getClass()]);
    request.body = this.#read(request.body, door.open ? this.#open : this.#staff);
    return next.handle();
  }

  #read(body: unknown, limits: FormLimits): SentFields {
    return body instanceof SentForm ? body.read(limits) : {};
  }
}
