import type { ComponentChildren } from "preact";
import type { Label } from "../../../i18n/label.ts";
import { useSay } from "../../../ui/language.ts";

interface Props {
  /** What the table is, for those who do not see it. */
  readonly caption: string;
  readonly heads: readonly Label[];
  /** Whether each row ends with what can be done with it, a column without a name. */
  readonly acts?: boolean;
  /** A further class, for the widths of columns. */
  readonly kind?: string;
  /** The rows; a cell that would not explain itself on a card names itself in `data-label`. */
  readonly children: ComponentChildren;
}

/** A table, each row of which becomes a card where it is too narrow for columns. */
export function CardTable({ caption, heads, acts, kind = "", children }: Props) {
  const say = useSay();
  return (
    <table class={`table cards ${kind}`}>
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.en} scope="col">
              {say(head)}
            </th>
          ))}
          {acts ? <td /> : null}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
