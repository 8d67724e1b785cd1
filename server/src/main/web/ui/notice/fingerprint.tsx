import { NOTICE } from "../../i18n/notice.ts";
import { useSay } from "../language.ts";

/** The root's fingerprint, group by group, to be compared with the printed notice. */
export function Fingerprint({ fingerprint }: { readonly fingerprint: string }) {
  const say = useSay();
  return (
    <section class="sheet stack">
      <h2>{say(NOTICE.fingerprint)}</h2>
      <p class="fingerprint code">
        {fingerprint.split("-").map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </p>
      <p class="small">{say(NOTICE.fingerprintHelp)}</p>
    </section>
  );
}
