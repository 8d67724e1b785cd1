import { demand } from "../refused.ts";
import type { ChannelEntry, IntakeKey } from "./profile.ts";

/**
 * Checks that the day alone names the epoch: an epoch has the same days in every channel, and no two
 * epochs share a day.
 */
export function demandCalendar(channels: readonly ChannelEntry[]): void {
  const epochs = new Map<number, IntakeKey>();
  for (const key of channels.flatMap((channel) => channel.keys)) {
    const other = epochs.get(key.epoch) ?? key;
    const same = key.notBefore === other.notBefore && key.notAfter === other.notAfter;
    demand(same, "profile-malformed");
    epochs.set(key.epoch, key);
  }
  const byDay = [...epochs.values()].sort((a, b) => (a.notBefore < b.notBefore ? -1 : 1));
  for (let i = 1; i < byDay.length; i++) {
    const [earlier, later] = byDay.slice(i - 1) as [IntakeKey, IntakeKey];
    demand(later.notBefore > earlier.notAfter, "profile-malformed");
  }
}
