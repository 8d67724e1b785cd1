import { useEffect, useRef } from "preact/hooks";
import type { Done } from "../../flows/mailbox-flow.ts";
import { READ } from "../../i18n/follow.ts";
import { useSay } from "../language.ts";
import { Callout } from "../parts/callout.tsx";

const TEXTS = {
  "followed-up": READ.followedUp,
  reminded: READ.reminded,
  "read-again": READ.readDone,
} as const;

/** What was done last. It takes the focus, since the button that did it may be gone. */
export function DoneNote({ done }: { readonly done: Done }) {
  const say = useSay();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div ref={note} tabIndex={-1} class="done-note">
      <Callout kind="good">
        <p>{say(TEXTS[done])}</p>
      </Callout>
    </div>
  );
}
