import type { Law } from './law.js';
import { pathsOf, targetOf } from './places.js';
import type { Source } from './source.js';

interface Edge {
  from: string;
  target: string | undefined;
}

/** What stays of each file's imports at run time. */
function edgesOf(sources: readonly Source[]): ReadonlyMap<string, readonly Edge[]> {
  const known = pathsOf(sources);
  return new Map(
    sources.map((source) => [
      source.path,
      source.imports
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ from }) => ({ from, target: targetOf(source, from, known) })),
    ]),
  );
}

export const noCycles: Law = {
  name: 'no file imports itself by way of others',
  breaches: (sources) => {
    const edges = edgesOf(sources);
    const done = new Set<string>();
    const cycles: string[] = [];
    const follow = (path: string, way: readonly string[]): void => {
      const before = way.indexOf(path);
      if (before >= 0) cycles.push([...way.slice(before), path].join(' → '));
      if (before >= 0 || done.has(path)) return;
      for (const { target } of edges.get(path) ?? []) if (target) follow(target, [...way, path]);
      done.add(path);
    };
    for (const path of edges.keys()) follow(path, []);
    return cycles;
  },
  planted: {
    sources: {
      'libs/events/core/event.ts': `import { Session } from './session.js';`,
      'libs/events/core/session.ts': `export { Pool } from './pool.js';`,
      'libs/events/core/pool.ts': `import { Event } from './event.js';`,
      'libs/events/core/view.ts': `import type { Line } from './line.js';`,
      'libs/events/core/line.ts': `import { type View } from './view.js';`,
    },
    breaches: [
      'libs/events/core/event.ts → libs/events/core/session.ts → libs/events/core/pool.ts → libs/events/core/event.ts',
    ],
  },
};

/** What may reach a browser: our pages' own files and these packages. */
const browserPackages = new Set(['preact', 'preact/hooks']);

/** The doors that an island may use. */
const browserDoors = new Set(['#ui', '#ui/i18n']);

const entersBrowser = (path: string): boolean =>
  path === 'libs/ui/index.ts' || path === 'libs/ui/i18n/index.ts' || /\/islands\/wake\.tsx$|\.island\.tsx$/.test(path);

export const browserSafe: Law = {
  name: 'nothing behind #ui, #ui/i18n or an island needs Node, Nest or a database',
  breaches: (sources) => {
    const edges = edgesOf(sources);
    const seen = new Set<string>();
    const follow = (path: string, way: readonly string[]): string[] => {
      if (seen.has(path)) return [];
      seen.add(path);
      return (edges.get(path) ?? []).flatMap(({ from, target }) => {
        const here = [...way, path];
        const door = from.startsWith('#') && !browserDoors.has(from);
        if (target && !door) return follow(target, here);
        return !door && browserPackages.has(from) ? [] : [`${[...here, from].join(' → ')}`];
      });
    };
    return sources.flatMap(({ path }) => (entersBrowser(path) ? follow(path, []) : []));
  },
  planted: {
    sources: {
      'libs/ui/index.ts': `export { Icon } from './kit/icon.js'; export type { Tx } from '../database.js';`,
      'libs/ui/kit/icon.tsx': `import { h } from 'preact'; import { sealed } from '../../platform/sealed.js';`,
      'libs/platform/sealed.ts': `import { createHmac } from 'node:crypto';`,
      'libs/platform/database.ts': `import { DataSource } from 'typeorm';`,
      'libs/tally/web/explorer.island.tsx': `import { Clock } from '#platform'; import { Icon } from '#ui';`,
    },
    breaches: [
      'libs/ui/index.ts → libs/ui/kit/icon.tsx → libs/platform/sealed.ts → node:crypto',
      'libs/tally/web/explorer.island.tsx → #platform',
    ],
  },
};
