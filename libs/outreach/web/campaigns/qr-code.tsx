import { encode } from 'uqr';

/** An address that a phone reads off paper: dark squares on white, with the quiet edge that readers need. */
export function QrCode({ href, label }: { href: string; label: string }) {
  const { data, size } = encode(href, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={dark.join('')} fill="#000000" />
    </svg>
  );
}
