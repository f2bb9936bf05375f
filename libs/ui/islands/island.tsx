import { createContext, type FunctionComponent } from 'preact';
import { useContext } from 'preact/hooks';
import { assetUrls } from '../kit/asset-urls.js';
import type { PageVisit } from '../kit/page-visit.js';
import { useReading } from '../kit/reading.js';

/** The islands a page holds so far; the page's last element loads their scripts. */
export const IslandsOnPage = createContext<Set<string>>(new Set());

export interface IslandProps<P extends object> {
  /** of its file: `filter-rows` for filter-rows.island.tsx, which exports FilterRows */
  name: string;
  component: FunctionComponent<P>;
  /** what JSON can hold: the browser gets the same and draws the same */
  props: P;
}

/** A part that a script makes livelier. Rendered here as everything else; what it offers must work, or say so, without the script. */
export function Island<P extends object>({ name, component: Component, props }: IslandProps<P>) {
  const { language, furigana } = useReading();
  useContext(IslandsOnPage).add(name);
  return (
    <div data-island={name} data-props={JSON.stringify(props)} data-reading={JSON.stringify({ language, furigana })}>
      <Component {...props} />
    </div>
  );
}

/** The scripts of the islands above it; a page without islands loads none. */
export function IslandScripts({ visit }: { visit: Pick<PageVisit, 'nonce'> }) {
  const scripts = [...useContext(IslandsOnPage)]
    .map((name) => assetUrls().island(name))
    .filter((script) => script !== undefined);
  if (scripts.length === 0) return null;
  const { nonce } = visit;
  const imports = new Set(scripts.flatMap((script) => script.imports));
  return (
    <>
      {[...imports].map((href) => (
        <link key={href} rel="modulepreload" href={href} nonce={nonce} />
      ))}
      {scripts.map(({ src }) => (
        <script key={src} type="module" src={src} nonce={nonce} />
      ))}
    </>
  );
}
