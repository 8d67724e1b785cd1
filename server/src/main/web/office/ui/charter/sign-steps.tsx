import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { Fold } from "../../../ui/parts/fold.tsx";
import { Labelled, describedBy } from "../../../ui/parts/labelled.tsx";
import { SIGNING } from "../../i18n/charter.ts";
import { readCharter } from "../../logic/charter.ts";
import { Panel } from "../parts/panel.tsx";
import { saveFile } from "../save-file.ts";
import { UploadSigned } from "./upload-signed.tsx";
import type { Checked } from "./use-checked.ts";
import type { DraftEditing } from "./use-draft.ts";

const COMMAND = "tipseal profile sign draft.json --root-key root.key --out signed.json";

interface Props {
  readonly editing: DraftEditing;
  readonly checked: Checked;
  readonly published: () => void;
}

/** Out to the machine with the root key, and back. */
export function SignSteps({ editing, checked, published }: Props) {
  const say = useSay();
  const save = () => saveFile(new Blob([editing.text], { type: "application/json" }), "draft.json");
  return (
    <Panel title={say(SIGNING.title)} code="signing">
      <ol class="list steps">
        <li>
          <p>{say(SIGNING.first)}</p>
          <button type="button" class="button main" disabled={!checked.signable} onClick={save}>
            {say(SIGNING.download)}
          </button>
        </li>
        <li>
          <p>{say(SIGNING.second)}</p>
          <p class="code command">{COMMAND}</p>
        </li>
        <li>
          <p>{say(SIGNING.third)}</p>
          <UploadSigned published={published} />
        </li>
      </ol>
      <Fold summary={say(SIGNING.expert)}>
        <p class="soft">{say(SIGNING.expertText)}</p>
        <button type="button" class="button" onClick={save}>
          {say(SIGNING.export)}
        </button>
        <ImportDraft editing={editing} />
      </Fold>
    </Panel>
  );
}

function ImportDraft({ editing }: Pick<Props, "editing">) {
  const say = useSay();
  const [refused, setRefused] = useState(false);
  const bring = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file !== undefined) {
      const draft = readCharter(await file.text());
      input.value = "";
      setRefused(draft === undefined);
      if (draft !== undefined) {
        editing.change(draft);
      }
    }
  };
  return (
    <>
      <Labelled id="import" label={say(SIGNING.import)}>
        <input
          id="import"
          type="file"
          accept=".json,application/json"
          aria-describedby={describedBy("import", undefined, undefined)}
          onChange={(event) => void bring(event.currentTarget)}
        />
      </Labelled>
      {refused ? (
        <Callout kind="bad" alert>
          <p>{say(SIGNING.notCharter)}</p>
        </Callout>
      ) : null}
    </>
  );
}
