import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const styles = 'libs/platform/src/ui/styles';

/** Every `*.island.tsx` under libs: `filter-rows` → its path. The file exports the component as FilterRows. */
const islands = new Map(
  readdirSync('libs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.island.tsx'))
    .map((path) => [basename(path, '.island.tsx'), join('libs', path)]),
);

const inCapitals = (name: string) => name.replace(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase());

/** Writes the entry of each island: wake the component wherever the page holds it. */
const wakeIslands: Plugin = {
  name: 'wake-islands',
  resolveId: (id) => (id.startsWith('island:') ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith('\0island:')) return undefined;
    const name = id.slice('\0island:'.length);
    return `import { wake } from '/libs/platform/src/ui/islands/wake.tsx';
      import { ${inCapitals(name)} } from '/${islands.get(name)}';
      wake('${name}', ${inCapitals(name)});`;
  },
};

/** The package names a woff beside each woff2 for browsers nobody uses any more. */
const onlyWoff2 = {
  postcssPlugin: 'only-woff2',
  Declaration(declaration: { prop: string; value: string }) {
    if (declaration.prop === 'src')
      declaration.value = declaration.value.replace(/,\s*url\([^)]+\.woff\)\s*format\(['"]woff['"]\)/u, '');
  },
};

export default defineConfig({
  base: '/assets/',
  publicDir: false,
  plugins: [wakeIslands],
  css: { postcss: { plugins: [onlyWoff2] } },
  resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist/assets',
    assetsDir: '.',
    emptyOutDir: true,
    manifest: true,
    // a letter file inside the stylesheet would be fetched by everybody, and the content security policy forbids it
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        guest: `${styles}/guest.css`,
        staff: `${styles}/staff.css`,
        face: `${styles}/face.css`,
        ...Object.fromEntries([...islands.keys()].map((name) => [name, `island:${name}`])),
      },
      // a door leads to everything: take only what an island uses
      treeshake: { moduleSideEffects: (id) => id.endsWith('.css') || id.startsWith('\0island:') },
    },
  },
});
