import type { ComponentChildren } from "preact";

interface Props {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** Something that is there for whoever wants to read it. */
export function Fold({ summary, open, children }: Props) {
  return (
    <details class="fold" open={open}>
      <summary>{summary}</summary>
      <div class="stack">{children}</div>
    </details>
  );
}
