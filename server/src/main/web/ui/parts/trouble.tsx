import { troubleDetail, troubleText } from "../../i18n/troubles.ts";
import type { Trouble } from "../../worker/messages.ts";
import { useSay } from "../language.ts";
import { Callout } from "./callout.tsx";

/** Why something was not done. */
export function TroubleNote({ trouble }: { readonly trouble: Trouble | undefined }) {
  const say = useSay();
  return trouble === undefined ? null : (
    <Callout kind="bad" alert>
      <p>{say(troubleText(trouble), { detail: troubleDetail(trouble) })}</p>
    </Callout>
  );
}
