import type { Progress } from "../../api/progress.ts";
import { ENTER } from "../../i18n/follow.ts";
import { SHELL } from "../../i18n/shell.ts";
import { useSay } from "../language.ts";

interface Props {
  /** What is being done, in words. */
  readonly children: string;
  readonly progress: Progress | undefined;
  readonly stop: () => void;
}

/** That something short is being done, or waits for the drop, which can be given up. */
export function Working({ children, progress, stop }: Props) {
  const say = useSay();
  const waiting = progress?.step === "waiting" ? progress : undefined;
  return (
    <div class="tight">
      <p role="status" class="working">
        {children}
      </p>
      {waiting === undefined ? null : (
        <>
          <p class="error">{say(SHELL.waiting, { n: Math.ceil(waiting.seconds) })}</p>
          <button type="button" class="button slim" onClick={stop}>
            {say(ENTER.cancel)}
          </button>
        </>
      )}
    </div>
  );
}
