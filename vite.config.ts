import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { withContexts } from './libs/platform/web/source-style.ts';
import { leanLetters } from './scripts/lean-letters.mjs';

const styles = 'libs/ui/styles';

/** Every `*.island.tsx` under libs: `filter-rows` → its path. The file exports the component as FilterRows. */
const islands = new Map(
  readdirSync('libs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.island.tsx'))
    .map((path) => [basename(path, '.island.tsx'), join('libs', path)]),
);

/** Every `*.script.ts` under libs: what a page is marked with as `data-island`, where a component would be too much. */
const scripts = readdirSync('libs', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.script.ts'))
  .map((path) => [basename(path, '.script.ts'), join('libs', path)] as const);

const inCapitals = (name: string) => name.replace(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase());

/** Writes the entry of each island: wake the component wherever the page holds it. */
const wakeIslands: Plugin = {
  name: 'wake-islands',
  resolveId: (id) => (id.startsWith('island:') ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith('\0island:')) return undefined;
    const name = id.slice('\0island:'.length);
    return `import { wake } from '/libs/ui/islands/wake.tsx';
      import { ${inCapitals(name)} } from '/${islands.get(name)}';
      wake('${name}', ${inCapitals(name)});`;
  },
};

/** Puts the contexts' own style sheets where those of the kit keep a place for them. */
const contextStyles: Plugin = {
  name: 'context-styles',
  enforce: 'pre',
  transform: (_, id) => (/\/ui\/styles\/(guest|staff)\.css$/.test(id) ? withContexts(id) : undefined),
};

export default defineConfig({
  base: '/assets/',
  publicDir: false,
  plugins: [wakeIslands, contextStyles],
  css: { postcss: { plugins: [leanLetters] } },
  resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // A style sheet lies beside the files it names: two hundred times a folder less.
  experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === 'css' ? { relative: true } : undefined) },
  build: {
    outDir: 'dist/assets',
    assetsDir: '.',
    emptyOutDir: true,
    manifest: true,
    // a letter file inside the stylesheet would be fetched by everybody, and the content security policy forbids it
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      // nearly two hundred letter files are named in one style sheet: short names
      output: {
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.woff2')) ? '[hash][extname]' : '[name]-[hash][extname]',
      },
      input: {
        guest: `${styles}/guest.css`,
        staff: `${styles}/staff.css`,
        face: `${styles}/face.css`,
        ...Object.fromEntries([...islands.keys()].map((name) => [name, `island:${name}`])),
        ...Object.fromEntries(scripts),
      },
      // a door leads to everything: take only what an island uses
      treeshake: {
        moduleSideEffects: (id) => id.endsWith('.css') || id.endsWith('.script.ts') || id.startsWith('\0island:'),
      },
    },
  },
});
