// Lets Node run our TypeScript as it stands: `./x.js` finds x.ts or x.tsx, and `#door` its source.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from './compile.mjs';

export async function resolve(specifier, context, next) {
  if (/^\.{1,2}\//.test(specifier) && specifier.endsWith('.js') && context.parentURL) {
    for (const extension of ['.ts', '.tsx']) {
      const url = new URL(specifier.replace(/\.js$/, extension), context.parentURL);
      if (url.protocol === 'file:' && existsSync(fileURLToPath(url))) return { url: url.href, shortCircuit: true };
    }
  }
  // a door leads to its source, whichever way the process was started
  if (specifier.startsWith('#')) return next(specifier, { ...context, conditions: [...context.conditions, 'source'] });
  return next(specifier, context);
}

export async function load(url, context, next) {
  // Tests ask for a file by `?run=3`, so that it is run once more.
  if (!url.startsWith('file:') || !/\.tsx?(\?|$)/.test(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await compile(await readFile(filename, 'utf8'), filename);
  return { format: 'module', source: code, shortCircuit: true };
}
