import type { Law } from './law.js';
import { isTest, pathsOf, targetOf } from './places.js';
import type { Source } from './source.js';

const contexts = /^libs\/(?!platform\/|ui\/|embedded\/)[a-z]+\//;

/** Where a context thinks: its door, what it publishes and its core. What is drawn stands in `web/` and `mail/`. */
const thinks = ({ path }: Source): boolean =>
  contexts.test(path) && /^libs\/[a-z]+\/(index\.ts$|core\/|published\/)/.test(path);

const writes = ({ path }: Source): boolean => /^libs\/[a-z]+\/mail\//.test(path) && contexts.test(path);

/** A word of pages, in code and not in a comment. */
const pageWords = /\b(Visit|VNode|ComponentChild|ComponentChildren|JSX)\b/;

export const facesSpeakData: Law = {
  name: 'outside web and mail folders nothing knows a page: no Visit, no VNode, no kit, no web folder',
  breaches: (sources) => {
    const known = pathsOf(sources);
    return sources
      .filter((source) => !isTest(source.path) && (thinks(source) || writes(source)))
      .flatMap((source) => [
        ...(thinks(source) && source.path.endsWith('.tsx') ? [`${source.path} draws`] : []),
        ...source.imports.flatMap(({ from, line }) => {
          const target = targetOf(source, from, known) ?? '';
          const web = /^libs\/[a-z]+\/web\//.test(target) && !target.startsWith('libs/platform/');
          const drawing = thinks(source) && (from === '#ui' || from === '#ui/forms' || from.startsWith('preact'));
          return web || drawing ? [`${source.path}:${line} imports ${from}`] : [];
        }),
        ...plain(source.text).flatMap((text, n) => {
          const word = pageWords.exec(text)?.[1];
          return word && (thinks(source) || word === 'Visit') ? [`${source.path}:${n + 1} mentions ${word}`] : [];
        }),
      ]);
  },
  planted: {
    sources: {
      'libs/events/index.ts': `export { EventFrame } from './web/event-frame.js';`,
      'libs/events/web/event-frame.tsx': `import type { VNode } from 'preact';\nexport const EventFrame = (): VNode => <p />;`,
      'libs/events/core/a.ts': `import { Visit } from '#platform';\n// a Visit\nexport const a = (visit: Visit) => visit;`,
      'libs/events/core/b.tsx': `export const b = <p />;`,
      'libs/events/core/c.ts': `import { Icon } from '#ui';\nimport { tidy } from '#ui/i18n';\nimport type { h } from 'preact';\nimport { email } from '#ui/forms';`,
      'libs/events/mail/d.ts': `import { Icon } from '#ui';\nimport { page } from '../web/event-frame.js';\nlet v: Visit;`,
      'libs/events/core/e.spec.ts': `import { Visit } from '#platform';`,
      'libs/platform/web/f.ts': `import type { Visit } from './visit.js';`,
    },
    breaches: [
      'libs/events/index.ts:1 imports ./web/event-frame.js',
      'libs/events/core/a.ts:1 mentions Visit',
      'libs/events/core/a.ts:3 mentions Visit',
      'libs/events/core/b.tsx draws',
      'libs/events/core/c.ts:1 imports #ui',
      'libs/events/core/c.ts:3 imports preact',
      'libs/events/core/c.ts:4 imports #ui/forms',
      'libs/events/mail/d.ts:2 imports ../web/event-frame.js',
      'libs/events/mail/d.ts:3 mentions Visit',
    ],
  },
};

/** The lines of a text without its comments. */
const plain = (text: string): string[] =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .split('\n')
    .map((line) => line.replace(/(^|\s)\/\/.*$/, ''));
