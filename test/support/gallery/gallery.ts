import { renderToString } from 'preact-render-to-string';
import * as guest from './guest-pages.js';
import * as forms from './staff-forms.js';
import * as staff from './staff-pages.js';

/** Pages that hold every part of the ui kit, by address: for screenshots and for tests in a browser. */
export const gallery: Record<string, () => string> = Object.fromEntries(
  Object.entries({ ...guest, ...staff, ...forms }).map(([name, Page]) => [
    `/gallery/${name}`,
    () => `<!doctype html>${renderToString(Page())}`,
  ]),
);
