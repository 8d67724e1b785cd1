import { ADD } from "../../i18n/follow-up.ts";
import type { ProfileView } from "../../worker/messages.ts";
import { useSay } from "../language.ts";
import { Choices } from "../parts/choices.tsx";
import { Labelled } from "../parts/labelled.tsx";

interface Props {
  readonly profile: ProfileView;
  readonly chosen: readonly string[];
  readonly change: (chosen: readonly string[]) => void;
  /** Whether a choice was asked for and not made. */
  readonly missing: boolean;
}

/** Who gets a follow-up, where it cannot be told who got the report. */
export function ChannelChoice({ profile, chosen, change, missing }: Props) {
  const say = useSay();
  return (
    <Labelled
      id="follow-channels"
      label={say(ADD.channels)}
      help={say(ADD.channelsHelp)}
      errors={missing ? [say(ADD.chooseChannel)] : []}
      required
      group
    >
      <Choices
        name="follow-channels"
        many
        choices={profile.channels.map(({ id, name }) => ({ code: id, label: say(name) }))}
        chosen={chosen}
        change={change}
      />
    </Labelled>
  );
}
