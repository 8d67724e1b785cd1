import type { ComponentChildren } from "preact";

interface Props {
  readonly title: string;
  /** Unique in the view. */
  readonly code: string;
  readonly children: ComponentChildren;
}

/** A part of a view, with its heading. */
export function Panel({ title, code, children }: Props) {
  return (
    <section class="sheet panel stack" aria-labelledby={`panel-${code}`}>
      <h2 id={`panel-${code}`}>{title}</h2>
      {children}
    </section>
  );
}
