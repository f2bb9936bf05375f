import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../clock.js';
import { Config } from '../config/config.js';
import { inRequest } from '../database/time-limits.js';
import { NotFound } from '../errors.js';
import { uuidv7 } from '../ids.js';
import { Log, nestLogger } from '../log.js';
import { arrive } from './arrival.js';
import { serveAssets } from './assets.js';
import { clientNetwork } from './client-network.js';
import { watchConnections } from './ending.js';
import { ErrorFilter } from './error.filter.js';
import { keepForms } from './form.interceptor.js';
import { KeptPages } from './kept-pages.js';
import { RequestLimit } from './request-limit.js';
import { securityHeaders } from './security-headers.js';

const minute = 60_000;
/** Files that a page brings along, and what balancers ask every few seconds. */
const uncounted = /^\/(assets\/|(health|ready)(\?|$))/;

/** The HTTP side of the product over any root module that holds the platform; not yet listening. */
export async function createWebServer(root: DynamicModule, config: Config, log: Log): Promise<NestFastifyApplication> {
  const headers = { ...securityHeaders(config.baseUrl.startsWith('https:')), 'cache-control': 'no-store' };
  const headersTimeout = Math.min(10_000, config.limitRequestSeconds * 1000);
  const adapter = new FastifyAdapter({
    bodyLimit: config.limitBodyKb * 1024,
    requestTimeout: config.limitRequestSeconds * 1000,
    http: { headersTimeout, connectionsCheckingInterval: headersTimeout / 4 },
    connectionTimeout: 2 * minute,
    trustProxy: trusted(config.trustProxy),
    genReqId: () => uuidv7(),
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read is a page that does not exist. No hook runs before this.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) => {
      reply.headers(headers);
      arrive(request, reply, app.get(Clock), config);
      app.get(ErrorFilter).answer(new NotFound(), request, reply);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: nestLogger(log),
    abortOnError: false,
    bodyParser: false,
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  keepForms(fastify);
  await fastify.register(cookie);
  await fastify.register(multipart, { limits: { fileSize: config.limitUploadMb * 1024 * 1024, files: 1, fields: 50 } });
  await serveAssets(fastify);
  const endConnections = watchConnections(fastify.server);
  fastify.addHook('preClose', async () => endConnections());
  const limit = new RequestLimit(config.limitRequestsPerMinutePerClient, minute);
  const clock = app.get(Clock);
  const kept = app.get(KeptPages);
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    arrive(request, reply, clock, config);
    if (/%00|%u0000/i.test(request.url)) throw refuse(400);
    if (!uncounted.test(request.url) && !limit.allow(clientNetwork(request.ip), clock.now())) throw refuse(429);
    if (await kept.answer(request, reply)) return reply;
  });
  // After the body has been read: what a stream calls back would otherwise not know its request.
  fastify.addHook('preHandler', (_request, _reply, done) => inRequest(done));
  fastify.addHook('onResponse', (request, reply, done) => {
    log.info(
      {
        request: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
  return app;
}

/** Fastify takes a bare number of proxies for nobody; so many of the nearest addresses are meant. */
function trusted(proxies: Config['trustProxy']): boolean | string | ((address: string, hop: number) => boolean) {
  return typeof proxies === 'number' ? (_address, hop) => hop < proxies : proxies;
}

function refuse(statusCode: number): Error {
  return Object.assign(new Error('refused'), { statusCode });
}
