import type { Day } from "../crypto/day.ts";
import { RootFingerprint } from "../crypto/profile/fingerprint.ts";
import { type ChannelEntry, takesReports } from "../crypto/profile/profile.ts";
import type { VerifiedProfile } from "../crypto/profile/verify.ts";
import type { ChannelView, ProfileView } from "./messages.ts";

/** A verified profile as a page shows it: everything but keys. */
export function profileView(
  verified: VerifiedProfile,
  fingerprint: string,
  today: Day,
): ProfileView {
  const { agency, name, answerDays, mailboxDays, attachmentBytes, channels, notices } =
    verified.profile;
  return {
    agency,
    name,
    fingerprint: RootFingerprint.parse(fingerprint).toString(),
    today,
    answerDays,
    mailboxDays,
    attachmentBytes,
    channels: channels.map((channel) => channelView(channel, today)),
    notices,
  };
}

function channelView(channel: ChannelEntry, today: Day): ChannelView {
  const { id, kind, region, name, url, telephone, address, postcode, hours } = channel;
  const shown = { id, kind, region, name, url, telephone, address, postcode, hours };
  return { ...shown, takesReports: takesReports(channel, today) };
}
