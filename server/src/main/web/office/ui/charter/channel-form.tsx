import { useSay } from "../../../ui/language.ts";
import { Title } from "../../../ui/parts/title.tsx";
import { CHANNELS, CHARTER } from "../../i18n/charter.ts";
import { type Channel, type Charter, optional, replaced } from "../../logic/charter.ts";
import { regionChoices } from "../../logic/region-choices.ts";
import { useOffice } from "../context.ts";
import { ChannelNotes } from "./channel-notes.tsx";
import { BothFields, Field, OptionField } from "./fields.tsx";
import { BackLink, FormEnd } from "./form-ends.tsx";

interface Props {
  readonly first: Charter;
  readonly draft: Charter;
  readonly change: (part: Partial<Charter>) => void;
  readonly index: number;
}

/** One channel: who receives reports, and how to reach them. */
export function ChannelForm({ first, draft, change, index }: Props) {
  const say = useSay();
  const { tables } = useOffice();
  const channel = draft.channels[index]!;
  const at = `/channels/${index}`;
  const put = (next: Channel) => change({ channels: replaced(draft.channels, index, next) });
  const inForce = first.channels.some(({ id }) => id === channel.id);
  return (
    <div class="stack">
      <BackLink />
      <Title>{`${say(CHANNELS.one)} · ${say(channel.name) || say(CHARTER.unnamed)}`}</Title>
      <div class="beside">
        <section class="sheet stack">
          <BothFields
            at={`${at}/name`}
            label={CHANNELS.name}
            value={channel.name}
            change={(name) => put({ ...channel, name })}
          />
          {inForce ? (
            <p>
              {say(CHANNELS.id)} <span class="code">{channel.id}</span>
            </p>
          ) : (
            <Field
              at={`${at}/id`}
              label={CHANNELS.id}
              help={CHANNELS.idHelp}
              narrow
              value={channel.id}
              change={(id) => put({ ...channel, id: id.trim() })}
            />
          )}
          <OptionField
            at={`${at}/kind`}
            label={CHANNELS.kind}
            help={CHANNELS.kindHelp}
            options={tables.kinds.map(({ code, label }) => [code, say(label)])}
            value={channel.kind}
            change={(kind) => put({ ...channel, kind })}
          />
          <OptionField
            at={`${at}/region`}
            label={CHANNELS.region}
            options={regionChoices(CHANNELS.everywhere).map(({ code, label }) => [
              code,
              say(label),
            ])}
            value={channel.region}
            change={(region) => put({ ...channel, region })}
          />
          <Reaching channel={channel} at={at} put={put} />
        </section>
        <ChannelNotes channel={channel} inForce={inForce} />
      </div>
      <FormEnd />
    </div>
  );
}

interface ReachingProps {
  readonly channel: Channel;
  readonly at: string;
  readonly put: (channel: Channel) => void;
}

/** How to reach it, and for how long it takes reports. */
function Reaching({ channel, at, put }: ReachingProps) {
  return (
    <>
      <div class="both">
        <Field
          at={`${at}/telephone`}
          mode="tel"
          label={CHANNELS.telephone}
          value={channel.telephone}
          change={(telephone) => put({ ...channel, telephone })}
        />
        <Field
          at={`${at}/postcode`}
          mode="numeric"
          label={CHANNELS.postcode}
          value={channel.postcode}
          change={(postcode) => put({ ...channel, postcode })}
        />
      </div>
      <BothFields
        at={`${at}/address`}
        label={CHANNELS.address}
        value={channel.address}
        change={(address) => put({ ...channel, address })}
      />
      <BothFields
        at={`${at}/hours`}
        label={CHANNELS.hours}
        value={channel.hours}
        change={(hours) => put({ ...channel, hours })}
      />
      <Field
        at={`${at}/url`}
        mode="url"
        label={CHANNELS.url}
        value={channel.url ?? ""}
        change={(url) => put(optional(channel, "url", url))}
      />
      <Field
        at={`${at}/validFrom`}
        type="date"
        narrow
        label={CHANNELS.from}
        value={channel.validFrom ?? ""}
        change={(day) => put(optional(channel, "validFrom", day))}
      />
      <Field
        at={`${at}/validTo`}
        type="date"
        narrow
        label={CHANNELS.to}
        help={CHANNELS.toHelp}
        value={channel.validTo ?? ""}
        change={(day) => put(optional(channel, "validTo", day))}
      />
    </>
  );
}
