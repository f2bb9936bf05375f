import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AssetUrls, provideAssets } from '#ui';
import { sourceStyle } from './source-style.js';

/** One entry of Vite's manifest. */
interface Built {
  file: string;
  name?: string;
  src?: string;
  isEntry?: boolean;
  /** keys of other entries */
  imports?: string[];
}

/**
 * Serves `/assets/` and tells the pages where their files are: hashed names, kept by browsers for a year.
 * Without a build (tests, a first `tsc -w`) the stylesheets come from their sources, and no island wakes up.
 */
export async function serveAssets(fastify: FastifyInstance, root = projectRoot()): Promise<void> {
  const folder = join(root, 'dist', 'assets');
  const built = readManifest(folder);
  provideAssets(built);
  if (built) {
    await fastify.register(fastifyStatic, {
      root: folder,
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      index: false,
      dotfiles: 'ignore',
      decorateReply: false,
    });
    return;
  }
  fastify.get<{ Params: { name: string } }>('/assets/source/:name', async ({ params }, reply) => {
    const css = sourceStyle(join(root, 'libs/ui/styles'), params.name);
    return css === undefined ? reply.code(404).send() : reply.type('text/css; charset=utf-8').send(css);
  });
}

/** @returns undefined where nothing was built */
export function readManifest(folder: string): AssetUrls | undefined {
  const path = join(folder, '.vite', 'manifest.json');
  if (!existsSync(path)) return undefined;
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Built>;
  const entries = Object.values(manifest).filter(({ isEntry }) => isEntry);
  const url = ({ file }: Built) => `/assets/${file}`;
  return {
    style: (name) => url(entries.find(({ src }) => src?.endsWith(`/styles/${name}.css`)) ?? missing(`${name}.css`)),
    island: (name) => {
      const entry = entries.find((built) => built.name === name && built.file.endsWith('.js'));
      return (
        entry && { src: url(entry), imports: (entry.imports ?? []).map((key) => url(manifest[key] ?? missing(key))) }
      );
    },
  };
}

function missing(name: string): never {
  throw new Error(`the build in dist/assets is not complete (${name}): run npm run build`);
}

/** The folder of the package.json above this file, be it compiled or not. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
