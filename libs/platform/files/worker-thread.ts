import { Worker } from 'node:worker_threads';

/**
 * A thread of this folder, with up to half a gigabyte. From the build as it is; from its source with the loader that runs our
 * sources, also inside a test.
 */
export function newThread(name: 'workbook' | 'read-workbook'): Worker {
  const source = import.meta.url.endsWith('.ts');
  const loader = new URL('../../../scripts/source-loader/register.mjs', import.meta.url);
  return new Worker(new URL(`./${name}.worker.${source ? 'ts' : 'js'}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    execArgv: source ? [`--import=${loader}`] : [],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
}
