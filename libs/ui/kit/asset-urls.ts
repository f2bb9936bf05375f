/** guest: participants' pages · staff · face: the self-hosted letters of staff pages and printed documents. */
export type StyleName = 'guest' | 'staff' | 'face';

/** Where the built files are; the same for the whole life of a process. */
export interface AssetUrls {
  style(name: StyleName): string;
  /** the script that wakes an island, and what it imports; undefined: not built, the page works without */
  island(name: string): { src: string; imports: readonly string[] } | undefined;
}

/** Straight from the source files, as long as nothing was built: no islands, no self-hosted letters. */
const fromSources: AssetUrls = {
  style: (name) => `/assets/source/${name}.css`,
  island: () => undefined,
};

let urls = fromSources;

/** Told once, by the web process when it starts. */
export function provideAssets(built: AssetUrls | undefined): void {
  urls = built ?? fromSources;
}

export const assetUrls = (): AssetUrls => urls;
