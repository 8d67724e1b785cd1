import { useSay } from "../../../ui/language.ts";
import type { Label } from "../../../i18n/label.ts";
import { VIEWER } from "../../i18n/viewer.ts";
import type { Choice } from "./drawn.tsx";
import { turnedOnce } from "./sight-keys.ts";

interface Props {
  readonly choice: Choice;
  readonly choose: (next: Partial<Choice>) => void;
  readonly pages: number;
  readonly step: number;
}

/** The buttons of what is drawn; each has a key besides. */
export function Tools({ choice, choose, pages, step }: Props) {
  const say = useSay();
  const { page, quarters, zoom } = choice;
  const button = (name: Label, next: Partial<Choice>, disabled = false) => (
    <button type="button" class="button slim" disabled={disabled} onClick={() => choose(next)}>
      {say(name)}
    </button>
  );
  return (
    <div class="drawn-tools" title={say(VIEWER.keys)}>
      {pages > 1 ? (
        <>
          {button(VIEWER.previous, { page: page - 1 }, page <= 1)}
          <span class="num" aria-live="polite">
            {say(VIEWER.page, { page, pages })}
          </span>
          {button(VIEWER.next, { page: page + 1 }, page >= pages)}
        </>
      ) : null}
      {button(VIEWER.smaller, { zoom: zoom / step })}
      {button(VIEWER.larger, { zoom: zoom * step })}
      {button(VIEWER.fit, { zoom: 1 })}
      {button(VIEWER.turn, { quarters: turnedOnce(quarters) })}
    </div>
  );
}
