import { useRef } from "preact/hooks";
import { MOST } from "../../flows/evidence-item.ts";
import type { ChosenFile } from "../../flows/evidence-list.ts";
import { ADDING } from "../../i18n/evidence.ts";
import { useSay } from "../language.ts";
import { Icon } from "./icon.tsx";
import { sizeText } from "./size.ts";
import { chosen } from "./use-arrivals.ts";

interface Props {
  readonly add: (files: readonly ChosenFile[]) => void;
  /** Adds an item that is described only; absent where there are none. */
  readonly describe?: (() => void) | undefined;
  readonly most: number;
  readonly dragging: boolean;
}

/** The ways to add files. Dropping and pasting are for the whole page, see {@link useArrivals}. */
export function AddFiles({ add, describe, most, dragging }: Props) {
  const say = useSay();
  const files = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const take = (event: { readonly currentTarget: HTMLInputElement }) => {
    add(chosen(event.currentTarget.files));
    // So that the same file can be chosen again.
    event.currentTarget.value = "";
  };
  return (
    <div class="tight">
      <button
        type="button"
        id="evidence-add"
        class={`drop-zone${dragging ? " over" : ""}`}
        aria-describedby="evidence-limits"
        onClick={() => files.current?.click()}
      >
        <Icon name="add" />
        <span class="drop-title">{say(dragging ? ADDING.release : ADDING.choose)}</span>
        <span class="help by-mouse">{say(ADDING.drop)}</span>
      </button>
      <p class="help" id="evidence-limits">
        {say(ADDING.limits, { size: sizeText(most), files: MOST.files })}
      </p>
      <div class="row">
        <button type="button" class="button by-touch" onClick={() => camera.current?.click()}>
          <Icon name="camera" />
          {say(ADDING.camera)}
        </button>
        {describe === undefined ? null : (
          <button type="button" class="button quiet" onClick={describe}>
            {say(ADDING.described)}
          </button>
        )}
      </div>
      <input ref={files} type="file" multiple hidden onChange={take} />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={take}
      />
    </div>
  );
}
