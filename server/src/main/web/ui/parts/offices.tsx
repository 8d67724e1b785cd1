import type { ChannelView } from "../../worker/messages.ts";
import { useSay } from "../language.ts";

/** Whom to call and where to go. */
export function Offices({ channels }: { readonly channels: readonly ChannelView[] }) {
  const say = useSay();
  return (
    <ul class="offices">
      {channels.map((channel) => (
        <li key={channel.id} class="tight">
          <p class="name">{say(channel.name)}</p>
          <p class="small">
            <a href={`tel:${channel.telephone}`}>{channel.telephone}</a> · {say(channel.hours)}
          </p>
          <p class="small">
            {channel.postcode} {say(channel.address)}
          </p>
        </li>
      ))}
    </ul>
  );
}
