import { type IconName, iconPaths } from './icon-paths.js';

/** Decoration beside a word; the word says it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      {iconPaths[name]}
    </svg>
  );
}
