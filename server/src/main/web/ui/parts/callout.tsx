import type { ComponentChildren } from "preact";

interface Props {
  readonly kind: "info" | "warn" | "bad" | "good";
  /** Read out at once when it comes up. */
  readonly alert?: boolean;
  readonly children: ComponentChildren;
}

/** Something that must not be overlooked. */
export function Callout({ kind, alert, children }: Props) {
  return (
    <div class={`callout ${kind}`} role={alert ? "alert" : undefined}>
      {children}
    </div>
  );
}
