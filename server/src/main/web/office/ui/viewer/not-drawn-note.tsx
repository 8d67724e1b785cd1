import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { NOT_SHOWN, VIEWER } from "../../i18n/viewer.ts";
import { MAX_DRAWING_MS } from "../../viewer/limits.ts";
import type { NotDrawn } from "../../viewer/messages.ts";
import type { Size } from "../../viewer/fitting.ts";

interface Props {
  readonly why: NotDrawn;
  readonly size: Size | undefined;
}

/** Why a file was not drawn: what it is, as far as that is known. */
export function NotDrawnNote({ why, size }: Props) {
  const say = useSay();
  const seconds = MAX_DRAWING_MS / 1000;
  const { width, height } = size ?? { width: "?", height: "?" };
  return (
    <Callout kind="warn" alert>
      <p>{say(NOT_SHOWN[why], { seconds, width, height })}</p>
    </Callout>
  );
}

/** The browser's own player gave up. */
export function NotPlayedNote() {
  const say = useSay();
  return (
    <Callout kind="warn" alert>
      <p>{say(VIEWER.cannotPlay)}</p>
    </Callout>
  );
}
