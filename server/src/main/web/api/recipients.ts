import type { Day } from "../crypto/day.ts";
import { MAX_RECIPIENTS } from "../crypto/envelope/format.ts";
import type { XWingPublicKey } from "../crypto/keys/xwing.ts";
import { type ChannelEntry, takesReports } from "../crypto/profile/profile.ts";
import type { VerifiedProfile } from "../crypto/profile/verify.ts";
import type { RecipientMemo } from "../crypto/receipt/recipient-memo.ts";
import { Failure } from "./failure.ts";

/**
 * The keys that a message to some channels is sealed to, the primary channel's first. Channels that
 * share a key count once.
 *
 * @param ids 1 to 8 channels of the profile
 * @param report whether it is a new report: follow-ups are taken by a channel that takes no reports
 * @throws Failure `no-such-channel`, or Refused `expired-epoch`
 */
export function recipientKeys(
  profile: VerifiedProfile,
  ids: readonly string[],
  day: Day,
  report: boolean,
): readonly XWingPublicKey[] {
  const chosen = distinctIds(ids).map((id) => channel(profile, id, day, report));
  const keys = chosen.map((entry) => profile.intakeKey(entry, day).publicKey);
  return [...new Map(keys.map((key) => [key.id, key])).values()];
}

/** The ids of 1 to 8 channels, each once. */
export function distinctIds(ids: readonly string[]): readonly string[] {
  const distinct = [...new Set(ids)];
  if (distinct.length < 1 || distinct.length > MAX_RECIPIENTS) {
    throw new RangeError("a message goes to 1 to 8 channels");
  }
  return distinct;
}

/**
 * The ids of the profile's channels that got the report.
 *
 * @throws Failure `no-channel` if none of them is there any more
 */
export async function remembered(
  memo: RecipientMemo,
  profile: VerifiedProfile,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { id } of profile.profile.channels) {
    if (await memo.names(id)) {
      ids.push(id);
    }
  }
  if (ids.length === 0) {
    throw new Failure("no-channel");
  }
  return ids;
}

function channel(profile: VerifiedProfile, id: string, day: Day, report: boolean): ChannelEntry {
  const entry = profile.channel(id);
  if (entry === undefined || (report && !takesReports(entry, day))) {
    throw new Failure("no-such-channel", id);
  }
  return entry;
}
