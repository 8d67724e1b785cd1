import { encode } from "uqr";

const QUIET = 4;

/** A text as a QR code. What it says stands beside it, so that nobody needs a camera. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const cells = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
  );
  const edge = size + 2 * QUIET;
  return (
    <svg class="qr" viewBox={`0 0 ${edge} ${edge}`} role="img" aria-label={label}>
      <rect width={edge} height={edge} fill="#fff" />
      <path d={cells.join("")} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
