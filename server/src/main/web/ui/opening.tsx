import type { ComponentChildren } from "preact";
import { SHELL } from "../i18n/shell.ts";
import type { Trouble } from "../worker/messages.ts";
import { useSay } from "./language.ts";
import { Title } from "./parts/title.tsx";
import { TroubleNote } from "./parts/trouble.tsx";

interface Props {
  readonly trouble: Trouble | undefined;
  readonly retry: () => void;
  readonly otherwise: ComponentChildren;
}

/** Until the agency's profile is there and has been checked. */
export function Opening({ trouble, retry, otherwise }: Props) {
  const say = useSay();
  if (trouble === undefined) {
    return (
      <p class="opening" role="status">
        {say(SHELL.opening)}
      </p>
    );
  }
  return (
    <div class="column sheet stack">
      <Title>{say(SHELL.notOpened)}</Title>
      <TroubleNote trouble={trouble} />
      <button type="button" class="button main" onClick={retry}>
        {say(SHELL.retry)}
      </button>
      {otherwise}
    </div>
  );
}
