import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { CHARTER, SIGNING } from "../../i18n/charter.ts";
import { type Charter, readCharter } from "../../logic/charter.ts";
import { useAsked } from "../asking.ts";
import { type ViewProps, useOffice } from "../context.ts";
import { Waiting } from "../parts/waiting.tsx";
import { AgencyForm } from "./agency-form.tsx";
import { ChannelForm } from "./channel-form.tsx";
import { FoundContext } from "./fields.tsx";
import { NoticeForm } from "./notice-form.tsx";
import { Overview } from "./overview.tsx";
import { useChecked } from "./use-checked.ts";
import { forgetDraft, useDraft } from "./use-draft.ts";

/** Channels and notices: forms over a draft, what it changes, and what the root has signed. */
export function ProfileView({ rest }: ViewProps) {
  const say = useSay();
  const { client, memory } = useOffice();
  const asked = useAsked("profile", async (signal) => {
    const { draft } = await client.get("/api/v1/profile", { signal });
    return readCharter(draft);
  });
  const [round, setRound] = useState(0);
  const published = () => {
    forgetDraft(memory);
    setRound((now) => now + 1);
    asked.again();
  };
  return (
    <div class="stack">
      {round > 0 ? (
        <Callout kind="good" alert>
          <p>{say(SIGNING.done)}</p>
        </Callout>
      ) : null}
      <Waiting asked={asked}>
        {(first) =>
          first === undefined ? null : (
            <Editor key={`${round} ${first.serial}`} {...{ first, rest, published }} />
          )
        }
      </Waiting>
    </div>
  );
}

interface EditorProps extends ViewProps {
  readonly first: Charter;
  readonly published: () => void;
}

function Editor({ first, rest, published }: EditorProps) {
  const editing = useDraft(first);
  const checked = useChecked(editing.text);
  return (
    <FoundContext.Provider value={checked.found}>
      {editing.overtaken ? <Overtaken editing={editing} /> : null}
      <Part {...{ first, rest, editing, checked, published }} />
    </FoundContext.Provider>
  );
}

interface PartProps extends EditorProps {
  readonly editing: ReturnType<typeof useDraft>;
  readonly checked: ReturnType<typeof useChecked>;
}

function Part({ rest: [form = "", number = ""], ...props }: PartProps) {
  const { first, editing } = props;
  const { draft, change } = editing;
  const index = Number(number);
  if (form === "agency") {
    return <AgencyForm draft={draft} change={change} />;
  }
  if (form === "channels" && draft.channels[index] !== undefined) {
    return <ChannelForm key={index} {...{ first, draft, change, index }} />;
  }
  if (form === "notices" && draft.notices[index] !== undefined) {
    return <NoticeForm key={index} {...{ first, draft, change, index }} />;
  }
  return <Overview {...props} />;
}

function Overtaken({ editing }: Pick<PartProps, "editing">) {
  const say = useSay();
  return (
    <Callout kind="warn" alert>
      <p>{say(CHARTER.overtaken)}</p>
      <div class="row">
        <button type="button" class="button" onClick={editing.restart}>
          {say(CHARTER.startOver)}
        </button>
        <button type="button" class="button" onClick={editing.keep}>
          {say(CHARTER.keepMine)}
        </button>
      </div>
    </Callout>
  );
}
