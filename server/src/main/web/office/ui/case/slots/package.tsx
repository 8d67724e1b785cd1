import { useState } from "preact/hooks";
import { useSay } from "../../../../ui/language.ts";
import { PACKAGE } from "../../../i18n/package.ts";
import { useRight } from "../../context.ts";
import { Panel } from "../../parts/panel.tsx";
import { PackageDialog } from "../act/package-dialog.tsx";

/** Where the evidence package is asked for. @param id the case */
export function PackageSlot({ id }: { readonly id: string }) {
  const say = useSay();
  const may = useRight("export");
  const [asking, setAsking] = useState(false);
  return may ? (
    <Panel title={say(PACKAGE.title)} code="package">
      <p class="small">{say(PACKAGE.text)}</p>
      <button type="button" class="button" onClick={() => setAsking(true)}>
        {say(PACKAGE.ask)}
      </button>
      {asking ? <PackageDialog id={id} close={() => setAsking(false)} /> : null}
    </Panel>
  ) : null;
}
