import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { CHANNELS } from "../../i18n/charter.ts";
import { type Channel, type Charter, newChannel, raised, without } from "../../logic/charter.ts";
import { useOffice } from "../context.ts";
import { Panel } from "../parts/panel.tsx";
import { EntryTable } from "./entry-table.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";

interface Props {
  readonly first: Charter;
  readonly draft: Charter;
  readonly change: (part: Partial<Charter>) => void;
}

/** The channels of a draft. */
export function ChannelList({ first, draft, change }: Props) {
  const say = useSay();
  const { go, names } = useOffice();
  const [removing, setRemoving] = useState<number | undefined>();
  const { channels } = draft;
  const leaving = removing === undefined ? undefined : channels[removing];
  const add = () => {
    change({ channels: [...channels, newChannel()] });
    go("profile", ["channels", String(channels.length)]);
  };
  return (
    <Panel title={say(CHANNELS.title)} code="channels">
      <EntryTable
        list="channels"
        title={say(CHANNELS.title)}
        entries={channels}
        inForce={first.channels}
        name={({ name }) => name}
        columns={[
          { head: CHANNELS.kind, of: ({ kind }) => (kind === "" ? "" : say(names.kind(kind))) },
          { head: CHANNELS.telephone, of: ({ telephone }) => telephone },
          { head: CHANNELS.open, of: (channel) => <Open channel={channel} /> },
        ]}
        raise={(index) => change({ channels: raised(channels, index) })}
        remove={setRemoving}
      />
      <div class="row">
        <button type="button" class="button" onClick={add}>
          {say(CHANNELS.add)}
        </button>
      </div>
      {removing === undefined || leaving === undefined ? null : (
        <RemoveDialog
          title={say(CHANNELS.removeTitle, { name: say(leaving.name) })}
          text={say(CHANNELS.removeText)}
          close={() => setRemoving(undefined)}
          remove={() => change({ channels: without(channels, removing) })}
        />
      )}
    </Panel>
  );
}

/** When a channel takes reports. */
function Open({ channel: { validFrom, validTo } }: { readonly channel: Channel }) {
  const say = useSay();
  const parts = [
    validFrom === undefined ? "" : say(CHANNELS.since, { day: validFrom }),
    validTo === undefined ? "" : say(CHANNELS.until, { day: validTo }),
  ].filter((part) => part !== "");
  return <span class="small">{parts.length === 0 ? say(CHANNELS.always) : parts.join(" ")}</span>;
}
