import { builtinModules } from 'node:module';
import type { Law } from './law.js';
import { doors, installed, isTest, pathsOf, placeOf, targetOf } from './places.js';
import type { Source } from './source.js';

/** Who may import whom: the table of architecture.md §3, in its order. A context imports only what stands before it. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  ui: [],
  platform: ['ui'],
  embedded: ['ui', 'platform'],
  directory: ['ui', 'platform'],
  messaging: ['ui', 'platform', 'directory'],
  access: ['ui', 'platform', 'messaging'],
  events: ['ui', 'platform', 'directory'],
  registration: ['ui', 'platform', 'directory', 'messaging', 'events'],
  attendance: ['ui', 'platform', 'directory', 'messaging', 'events', 'registration'],
  groupwork: ['ui', 'platform', 'directory', 'events', 'registration', 'attendance'],
  questionnaires: ['ui', 'platform', 'directory', 'messaging', 'events', 'registration', 'attendance'],
  tally: ['ui', 'platform', 'directory', 'questionnaires'],
  outreach: ['ui', 'platform', 'directory', 'messaging', 'events', 'registration', 'attendance', 'questionnaires'],
  reports: [
    ...['ui', 'platform', 'directory', 'messaging', 'events', 'registration', 'attendance', 'groupwork'],
    ...['questionnaires', 'tally', 'outreach'],
  ],
};

const all = Object.keys(mayImport);

/** Beside the contexts: the apps wire everything, tests look at everything, migrations and scripts stand alone. */
const besides: Readonly<Record<string, readonly string[]>> = {
  apps: [...all, 'migrations'],
  migrations: [],
  scripts: [],
  test: [...all, 'apps', 'migrations', 'scripts'],
};

export const importTable: Law = {
  name: 'a context imports only what the table allows it',
  breaches: (sources) =>
    everyImport(sources).flatMap(({ source, from, line, target }) => {
      const here = placeOf(source.path);
      const allowed = mayImport[here] ?? besides[here];
      if (!allowed) return [`${source.path} stands in ${here}, which is not in the table`];
      if (!target) return [];
      const there = placeOf(target);
      if (there === here || allowed.includes(there)) return [];
      return [`${source.path}:${line} imports ${from}, and ${here} may not import ${there}`];
    }),
  planted: {
    sources: {
      'libs/directory/core/offices.ts': `import { Mails } from '#messaging';`,
      'libs/registration/core/door.ts': `import type { Accounts } from '#access';`,
      'libs/tally/index.ts': `export { uuidv7 } from '#platform';`,
      'libs/common/index.ts': `import { uuidv7 } from '#platform';`,
      'libs/events/core/event.ts': `import { useDatabase } from '../../../test/support/database.js';`,
      'apps/web/src/main.ts': `import { Accounts } from '#access'; import { migrations } from '#migrations';`,
      'libs/events/core/events.spec.ts': `import { Mails } from '#messaging';`,
    },
    breaches: [
      'libs/directory/core/offices.ts:1 imports #messaging, and directory may not import messaging',
      'libs/registration/core/door.ts:1 imports #access, and registration may not import access',
      'libs/common/index.ts stands in common, which is not in the table',
      'libs/events/core/event.ts:1 imports ../../../test/support/database.js, and events may not import test',
    ],
  },
};

export const onlyDoors: Law = {
  name: 'a context is entered through its door, and does not use its own',
  breaches: (sources) =>
    everyImport(sources).flatMap(({ source, from, line, target }) => {
      const here = placeOf(source.path);
      const where = `${source.path}:${line}`;
      if (from.startsWith('#') && !doors.has(from)) return [`${where} imports ${from}, which is no door`];
      if (!target || isTest(source.path)) return [];
      if (from.startsWith('#')) return placeOf(target) === here ? [`${where} uses its own door ${from}`] : [];
      return placeOf(target) === here ? [] : [`${where} reaches past a door: ${from}`];
    }),
  planted: {
    sources: {
      'libs/events/core/events.ts': `import { Database } from '../../platform/src/database/database.js';`,
      'libs/events/core/series.ts': `import { Database } from '#platform/database/database.js';`,
      'libs/events/core/today.ts': `import { Events } from '#events';`,
      'apps/web/src/run.ts': `const { Door } = await import('../../../libs/access/core/door.js');`,
      'libs/events/core/events.spec.ts': `import { useDatabase } from '../../../test/support/database.js';`,
    },
    breaches: [
      'libs/events/core/events.ts:1 reaches past a door: ../../platform/src/database/database.js',
      'libs/events/core/series.ts:1 imports #platform/database/database.js, which is no door',
      'libs/events/core/today.ts:1 uses its own door #events',
      'apps/web/src/run.ts:1 reaches past a door: ../../../libs/access/core/door.js',
    ],
  },
};

const builtin = new Set(builtinModules);

export const declaredPackages: Law = {
  name: 'a package that is imported is a dependency, and a production one unless only tests import it',
  breaches: (sources) =>
    everyImport(sources).flatMap(({ source, from, line }) => {
      if (/^[.#]|^node:/.test(from)) return [];
      const name = from.split('/', from.startsWith('@') ? 2 : 1).join('/');
      const where = `${source.path}:${line}`;
      if (builtin.has(name)) return [`${where} imports ${from} without node:`];
      if (installed.production.has(name)) return [];
      if (!installed.development.has(name)) return [`${where} imports ${name}, which package.json does not name`];
      const developers = isTest(source.path) || source.path.startsWith('scripts/');
      return developers ? [] : [`${where} imports ${name}, which is not there in production`];
    }),
  planted: {
    sources: {
      'libs/events/core/a.ts': `import { z } from '@scope/left-pad/deep';`,
      'libs/events/core/b.ts': `import { readFileSync } from 'fs';`,
      'libs/events/core/c.ts': `import request from 'supertest';`,
      'libs/events/core/c.spec.ts': `import request from 'supertest';`,
      'libs/events/core/d.ts': `import { METHOD_METADATA } from '@nestjs/common/constants.js';`,
    },
    breaches: [
      'libs/events/core/a.ts:1 imports @scope/left-pad, which package.json does not name',
      'libs/events/core/b.ts:1 imports fs without node:',
      'libs/events/core/c.ts:1 imports supertest, which is not there in production',
    ],
  },
};

function everyImport(sources: readonly Source[]) {
  const known = pathsOf(sources);
  return sources.flatMap((source) =>
    source.imports.map((one) => ({ ...one, source, target: targetOf(source, one.from, known) })),
  );
}
