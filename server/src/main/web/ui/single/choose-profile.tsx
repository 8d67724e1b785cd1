import type { Bytes } from "../../crypto/bytes.ts";
import { SINGLE } from "../../i18n/single.ts";
import { useSay } from "../language.ts";

/** Takes the agency's keys from a file that was brought along. */
export function ChooseProfile({ choose }: { readonly choose: (profile: Bytes) => void }) {
  const say = useSay();
  const take = async (file: File | undefined) => {
    if (file !== undefined) {
      choose(new Uint8Array(await file.arrayBuffer()));
    }
  };
  return (
    <section class="stack">
      <h2>{say(SINGLE.offline)}</h2>
      <p>{say(SINGLE.profileHelp)}</p>
      <label class="field">
        <span class="label">{say(SINGLE.profile)}</span>
        <input
          class="input"
          type="file"
          accept=".json,application/json"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </label>
    </section>
  );
}
