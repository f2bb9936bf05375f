// Jest gives each test file a realm of its own, and loads Nest, TypeORM and the product into it anew: a second and more, 250
// times. Here Node loads the test file, and what it imports stays loaded for the next one of the same process.
import '../../scripts/source-loader/register.mjs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import JestRuntime from 'jest-runtime';
import { mapOf } from '../../scripts/source-loader/compile.mjs';

/** Made by Jest in its realm, of use in ours. */
const given = ['describe', 'it', 'test', 'expect', 'beforeAll', 'afterAll', 'beforeEach', 'afterEach', 'console'];

/** Ours, of use in Jest's realm: `expect.any(String)` means the String that a test file knows. */
const ours = [
  'Array',
  'BigInt',
  'Boolean',
  'Date',
  'Error',
  'Function',
  'Map',
  'Number',
  'Object',
  'Promise',
  'RegExp',
  'Set',
  'String',
  'Symbol',
];

let runs = 0;

export default class NativeRuntime extends JestRuntime {
  constructor(config, environment, ...others) {
    for (const name of ours) environment.global[name] = globalThis[name];
    super(config, environment, ...others);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    for (const name of given) globalThis[name] = this._environment.global[name];
    runs += 1;
    await import(`${pathToFileURL(path).href}?run=${runs}`);
  }

  getSourceMaps() {
    return maps;
  }
}

/** Where the map of a compiled file lies. Errors are few, so it is made when one is shown. */
const maps = new (class extends Map {
  #folder;

  get(place) {
    if (!super.has(place) && /^file:.*\.tsx?(\?|$)/.test(place)) this.set(place, this.#write(fileURLToPath(place)));
    return super.get(place);
  }

  #write(filename) {
    const path = join((this.#folder ??= folderForNow()), `${this.size}.map`);
    writeFileSync(path, mapOf(readFileSync(filename, 'utf8'), filename));
    return path;
  }
})();

function folderForNow() {
  const folder = mkdtempSync(join(tmpdir(), 'tsudoi-maps-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
