import Fastify, { type FastifyInstance } from 'fastify';
import { serveAssets } from '../../../libs/platform/web/assets.js';
import { gallery } from './gallery.js';

/** The pages of the gallery with the built styles and scripts, under the product's content security policy. */
export async function serveGallery(): Promise<{ url: string; close: () => Promise<void>; posted: string[] }> {
  const fastify: FastifyInstance = Fastify();
  const posted: string[] = [];
  await serveAssets(fastify);
  fastify.addHook('onRequest', async (_, reply) => {
    reply.header(
      'content-security-policy',
      "default-src 'self'; script-src 'self' 'nonce-gallery-nonce'; img-src 'self' data:; style-src 'self'; form-action 'self'",
    );
  });
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, body),
  );
  for (const [path, page] of Object.entries(gallery))
    fastify.get(path, (_, reply) => reply.type('text/html; charset=utf-8').send(page()));
  fastify.post('/gallery/search', (request, reply) => {
    posted.push(request.body as string);
    return reply.redirect('/gallery/listPage', 303);
  });
  return { url: await fastify.listen({ port: 0, host: '127.0.0.1' }), close: () => fastify.close(), posted };
}
