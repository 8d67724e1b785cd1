import {
  type Draft,
  type Tables,
  formOf,
  recipientsOf,
  suggest,
  suggestedChannels,
} from "../../report/index.ts";
import type { ChannelView, ProfileView } from "../../worker/messages.ts";

/** Who would get a report, as suggested and as chosen. */
export interface Choice {
  /** Channels that take reports. */
  readonly open: readonly ChannelView[];
  readonly suggested: { readonly primary: string; readonly copies: readonly string[] };
  /** The ids that it will be sealed to, the primary channel's first; empty if nobody can get it. */
  readonly chosen: readonly string[];
  /** Whether the agency may pass identifiers on to a payment firm. */
  readonly forwards: boolean;
}

/** Who would get a report: whom the reporter chose, else whom routing suggests. */
export function choiceOf(draft: Draft, tables: Tables, profile: ProfileView): Choice {
  const form = formOf(draft, tables);
  const { primary, copies } = suggestedChannels(tables, profile.channels, form);
  return {
    open: profile.channels.filter((channel) => channel.takesReports),
    suggested: { primary: primary?.id ?? "", copies: copies.map((channel) => channel.id) },
    chosen: recipientsOf(tables, profile.channels, form).channels ?? [],
    forwards: suggest(tables.routing, form).forward.length > 0,
  };
}
