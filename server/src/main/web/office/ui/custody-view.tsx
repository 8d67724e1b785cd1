import { useSay } from "../../ui/language.ts";
import { Callout } from "../../ui/parts/callout.tsx";
import { Title } from "../../ui/parts/title.tsx";
import { CUSTODY } from "../i18n/custody.ts";
import type { ViewProps } from "./context.ts";

/** What a custodian of the identity key can do here, and what not. */
export function CustodyView(_: ViewProps) {
  const say = useSay();
  return (
    <div class="column sheet stack">
      <Title>{say(CUSTODY.title)}</Title>
      <p>{say(CUSTODY.you)}</p>
      <p>{say(CUSTODY.what)}</p>
      <h2>{say(CUSTODY.today)}</h2>
      <p>{say(CUSTODY.kept)}</p>
      <Callout kind="warn">
        <p>{say(CUSTODY.notYet)}</p>
      </Callout>
    </div>
  );
}
