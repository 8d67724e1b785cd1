import { NOT_FOUND } from "../../i18n/follow.ts";
import { useSay } from "../language.ts";
import { Callout } from "../parts/callout.tsx";

/** What may have happened when there is nothing for a receipt. */
export function NotFound() {
  const say = useSay();
  const { lead, typo, expired, withdrawn, elsewhere, then } = NOT_FOUND;
  return (
    <Callout kind="warn">
      <p>{say(lead)}</p>
      <ul class="list tight">
        {[typo, expired, withdrawn, elsewhere].map((text) => (
          <li key={text.en}>{say(text)}</li>
        ))}
      </ul>
      <p>{say(then)}</p>
    </Callout>
  );
}
