import { SENDING } from "../../i18n/sending.ts";
import { useSay } from "../language.ts";

/** How far something is. @param share from 0 to 1 */
export function Bar({ share }: { readonly share: number }) {
  const say = useSay();
  const percent = Math.floor(Math.min(1, share) * 100);
  return (
    <div
      class="bar"
      role="progressbar"
      aria-label={say(SENDING.progress)}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <span class="moves" style={{ width: `${percent}%` }} />
    </div>
  );
}
