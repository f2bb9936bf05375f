import { transform, transformSync } from '@swc/core';

const jsc = {
  target: 'es2022',
  keepClassNames: true,
  parser: { syntax: 'typescript', tsx: true, decorators: true },
  transform: {
    legacyDecorator: true,
    decoratorMetadata: true,
    react: { runtime: 'automatic', importSource: 'preact' },
  },
};

const options = (filename) => ({ filename, jsc, module: { type: 'es6' } });

/** One file of ours as Node runs it, with decorators and Preact. */
export const compile = (source, filename) => transform(source, { ...options(filename), sourceMaps: 'inline' });

/** Which line of the file each line of that came from: for whoever shows an error. */
export const mapOf = (source, filename) => transformSync(source, { ...options(filename), sourceMaps: true }).map;
