import type { Progress } from "../../api/progress.ts";
import { ENTER } from "../../i18n/follow.ts";
import { useSay } from "../language.ts";
import { Title } from "../parts/title.tsx";
import { Working } from "./working.tsx";

interface Props {
  readonly progress: Progress | undefined;
  readonly stop: () => void;
}

/** While the keys are made and the mailbox is fetched. */
export function OpeningView({ progress, stop }: Props) {
  const say = useSay();
  return (
    <div class="column sheet stack">
      <Title>{say(ENTER.openingTitle)}</Title>
      <Working progress={progress} stop={stop}>
        {say(ENTER.deriving)}
      </Working>
    </div>
  );
}
