import { useId } from "preact/hooks";

/** Of a mark's line, in pixels. */
const HEIGHT = 120;
const PER_CHARACTER = 15;
const GAP = 80;

/**
 * The officer's mark, faint and over everything, on screen and on paper: a picture of the page
 * names its source. It takes no clicks, and no screen reader reads it.
 */
export function Mark({ text }: { readonly text: string }) {
  const id = useId();
  const width = text.length * PER_CHARACTER + GAP;
  return (
    <svg class="mark" aria-hidden="true">
      <defs>
        <pattern
          id={id}
          width={width}
          height={HEIGHT}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <text x="0" y="40">
            {text}
          </text>
          <text x={width / 2} y={40 + HEIGHT / 2}>
            {text}
          </text>
          <text x={-width / 2} y={40 + HEIGHT / 2}>
            {text}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
