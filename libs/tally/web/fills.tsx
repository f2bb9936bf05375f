/** How many options a band can tell apart; more are drawn as bars. */
export const mostSegments = 8;

/**
 * Patterns over the steps of one hue, so that neighbours stay apart in grey and for every eye: dark, mid, light with dots,
 * hatched, and the same again with other lines. Once a page: every chart refers to them.
 */
export const Patterns = () => (
  <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="fill-dots" width="7" height="7" patternUnits="userSpaceOnUse">
        <circle class="speck" cx="2" cy="2" r="1.1" />
      </pattern>
      <pattern id="fill-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="line" d="M0 0V8" />
      </pattern>
      <pattern id="fill-levels" width="8" height="6" patternUnits="userSpaceOnUse">
        <path class="line" d="M0 3H8" />
      </pattern>
      <pattern id="fill-grid" width="8" height="8" patternUnits="userSpaceOnUse">
        <path class="line" d="M0 4H8M4 0V8" />
      </pattern>
      <pattern id="fill-posts" width="6" height="8" patternUnits="userSpaceOnUse">
        <path class="line" d="M3 0V8" />
      </pattern>
      <pattern id="fill-slant" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <path class="light" d="M0 0V8" />
      </pattern>
    </defs>
  </svg>
);

/** Ground and pattern of each segment; the numbers are those of `--seg-1` to `--seg-3`, 0 is paper. */
const fills = [
  { ground: 1 },
  { ground: 2 },
  { ground: 3, pattern: 'dots' },
  { ground: 0, pattern: 'hatch' },
  { ground: 2, pattern: 'levels' },
  { ground: 0, pattern: 'grid' },
  { ground: 3, pattern: 'posts' },
  { ground: 1, pattern: 'slant' },
] as const;

/** null: who gave no answer */
export type Segment = number | null;

export const groundOf = (segment: Segment): number => (segment === null ? 0 : fills[segment]!.ground);

/** One segment of a band, or its swatch in the legend. */
export function Fill({
  segment,
  ...place
}: {
  segment: Segment;
  x: string;
  width: string;
  y?: string;
  height: string;
}) {
  const pattern = segment === null ? undefined : (fills[segment] as { pattern?: string }).pattern;
  return (
    <>
      <rect class={segment === null ? 'blank' : `s${groundOf(segment)}`} {...place} />
      {pattern && <rect fill={`url(#fill-${pattern})`} {...place} />}
    </>
  );
}
