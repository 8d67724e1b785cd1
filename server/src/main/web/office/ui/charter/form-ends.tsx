import { useSay } from "../../../ui/language.ts";
import { CHARTER } from "../../i18n/charter.ts";
import { writeAddress } from "../../logic/address.ts";

const OVERVIEW = writeAddress({ view: "profile", rest: [] });

/** Above a form: the way back to the list. */
export function BackLink() {
  const say = useSay();
  return (
    <p>
      <a href={OVERVIEW}>← {say(CHARTER.back)}</a>
    </p>
  );
}

/** Below a form. What was written is in the draft already. */
export function FormEnd() {
  const say = useSay();
  return (
    <p>
      <a class="button main" href={OVERVIEW}>
        {say(CHARTER.done)}
      </a>
    </p>
  );
}
