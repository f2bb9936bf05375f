import { type FunctionComponent, hydrate } from 'preact';
import { type Reading, ReadingContext } from '../kit/reading.js';

/** Runs in the browser: draws every island of this name over its markup. vite.config.ts writes the call, one file for each island. */
export function wake(name: string, Component: FunctionComponent<Record<string, unknown>>): void {
  for (const place of document.querySelectorAll<HTMLElement>(`[data-island="${name}"]`)) {
    hydrate(
      <ReadingContext.Provider value={JSON.parse(place.dataset['reading']!) as Reading}>
        <Component {...(JSON.parse(place.dataset['props']!) as Record<string, unknown>)} />
      </ReadingContext.Provider>,
      place,
    );
    place.dataset['awake'] = '';
  }
}
