import { useSay } from "../../../ui/language.ts";
import { CHARTER } from "../../i18n/charter.ts";
import { Dialog } from "../parts/dialog.tsx";

interface Props {
  readonly title: string;
  /** What happens to what hangs on it. */
  readonly text: string;
  readonly close: () => void;
  readonly remove: () => void;
}

/** Asks whether something is to leave the draft. */
export function RemoveDialog({ title, text, close, remove }: Props) {
  const say = useSay();
  const sure = () => {
    remove();
    close();
  };
  return (
    <Dialog title={title} close={close}>
      <p>{text}</p>
      <div class="row">
        <button type="button" class="button main" onClick={sure}>
          {say(CHARTER.remove)}
        </button>
        <button type="button" class="button" onClick={close}>
          {say(CHARTER.keep)}
        </button>
      </div>
    </Dialog>
  );
}
