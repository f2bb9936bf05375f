import Fastify from 'fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideAssets, assetUrls } from '../../ui/kit/asset-urls.js';
import { projectRoot, readManifest, serveAssets } from './assets.js';
import { sourceStyle } from './source-style.js';

const styles = join(projectRoot(), 'libs/ui/styles');

describe('the stylesheets and scripts', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'assets-'))));
  afterEach(() => {
    rmSync(root, { recursive: true });
    provideAssets(undefined);
  });

  const build = () => {
    const folder = join(root, 'dist/assets');
    mkdirSync(join(folder, '.vite'), { recursive: true });
    const manifest = {
      'styles/guest.css': {
        file: 'guest-1.css',
        name: 'guest',
        src: 'libs/ui/styles/guest.css',
        isEntry: true,
      },
      'island:filter-rows': {
        file: 'filter-rows-1.js',
        name: 'filter-rows',
        src: 'island:filter-rows',
        isEntry: true,
        imports: ['_view.js'],
      },
      '_view.js': { file: 'view-1.js', name: 'view' },
    };
    writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'guest-1.css'), 'a{}');
    return folder;
  };

  it('are found by name in the manifest of the build', () => {
    const urls = readManifest(build())!;
    expect([urls.style('guest'), urls.island('filter-rows'), urls.island('unknown')]).toEqual([
      '/assets/guest-1.css',
      { src: '/assets/filter-rows-1.js', imports: ['/assets/view-1.js'] },
      undefined,
    ]);
  });

  it('name the command to run when the build is not complete', () => {
    const urls = readManifest(build())!;
    expect(() => urls.style('staff')).toThrow(
      'the build in dist/assets is not complete (staff.css): run npm run build',
    );
  });

  it('are served for a year once they are built', async () => {
    build();
    const fastify = Fastify();
    await serveAssets(fastify, root);
    const { statusCode, headers, body } = await fastify.inject(assetUrls().style('guest'));
    expect([statusCode, headers['cache-control'], headers['content-type'], body]).toEqual([
      200,
      'public, max-age=31536000, immutable',
      'text/css; charset=utf-8',
      'a{}',
    ]);
    expect((await fastify.inject('/assets/.vite/manifest.json')).statusCode).toBe(404);
    await fastify.close();
  });

  it('come from the sources before a build', async () => {
    mkdirSync(join(root, 'libs/ui/styles'), { recursive: true });
    mkdirSync(join(root, 'libs/events/web'), { recursive: true });
    writeFileSync(join(root, 'libs/ui/styles/guest.css'), "@import './tokens.css';\n@import 'contexts';\nb{}");
    writeFileSync(join(root, 'libs/events/web/page.guest.css'), 'c{}');
    writeFileSync(join(root, 'libs/events/web/page.staff.css'), 'd{}');
    writeFileSync(join(root, 'libs/ui/styles/tokens.css'), "@import '@fontsource/x.css';\na{}");
    const fastify = Fastify();
    await serveAssets(fastify, root);
    const answers = await Promise.all(
      [assetUrls().style('guest'), '/assets/source/none.css', '/assets/source/..%2Fsay.css'].map((url) =>
        fastify.inject(url),
      ),
    );
    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([
      [200, '\na{}\nc{}\nb{}'],
      [404, ''],
      [404, ''],
    ]);
    await fastify.close();
  });

  it('hold every import of ours', () => {
    expect(['guest.css', 'staff.css', 'face.css'].map((name) => sourceStyle(styles, name)?.match(/@import/gu))).toEqual(
      [null, null, null],
    );
  });
});
