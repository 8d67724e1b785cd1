import type { PlainObject } from "../crypto/json/value.ts";
import { textIn, textsIn } from "./form-view.ts";
import { byCode } from "./lookups.ts";
import { type Suggestion, suggest } from "./routing.ts";
import type { Label, Tables } from "./tables.ts";

/** A channel of the agency's profile, as far as a report is routed by it. */
export interface Channel {
  readonly id: string;
  /** The code of a kind of channel. */
  readonly kind: string;
  /** Administrative code of six digits that it serves, or a prefix of one; else it serves all. */
  readonly region: string;
  readonly name: Label;
  /** Whether it takes new reports today. */
  readonly takesReports: boolean;
}

/** The channels that a suggestion comes to. */
export interface ChannelChoice<C extends Channel = Channel> {
  /** What should handle it; nothing when every channel is closed, or is the unit that is named. */
  readonly primary: C | undefined;
  /** What should get a copy, in order. */
  readonly copies: readonly C[];
}

/** Who gets a report: 1 to 8 ids, the primary channel's first; or why nobody does. */
export type Recipients =
  | { readonly channels: readonly string[]; readonly trouble?: undefined }
  | { readonly channels?: undefined; readonly trouble: "no-channel" | "too-many-channels" }
  /** The channel chosen is not there, or takes no reports. */
  | { readonly channels?: undefined; readonly trouble: "no-such-channel"; readonly id: string };

const MAX_RECIPIENTS = 8;

/** A level of administration at the beginning of a unit's name. */
const LEVEL = /^.+?[省市县区州旗盟局委厅部院署]/u;

const MIN_NAME = 2;

/**
 * Picks channels. Of several of one kind the one with the narrowest region that fits wins. Where the
 * kind has none, the duty channel takes the report, and where that is missing the first one that may.
 */
export function suggestedChannels<C extends Channel>(
  tables: Tables,
  channels: readonly C[],
  form: PlainObject,
  suggestion: Suggestion = suggest(tables.routing, form),
): ChannelChoice<C> {
  const { kinds, otherwise } = tables.routing;
  const region = textIn(form, "region");
  const able = channels.filter(
    (channel) =>
      byCode(kinds, channel.kind)?.recipient === true &&
      channel.takesReports &&
      !(suggestion.excludeNamedUnit && isNamed(form, channel)),
  );
  const primary =
    best(able, suggestion.primary, region) ?? best(able, otherwise, region) ?? able[0];
  const copies = suggestion.copies.flatMap((kind) => best(able, kind, region) ?? []);
  return { primary, copies: [...new Set(copies)].filter((channel) => channel !== primary) };
}

/**
 * Who gets a report. The reporter decides: a channel that the form names gets it, and beside it only
 * the copies that it names. Where it names none, the suggestion is followed.
 */
export function recipientsOf(
  tables: Tables,
  channels: readonly Channel[],
  form: PlainObject,
): Recipients {
  const ids: string[] = [];
  const chosen = textIn(form, "channel");
  if (chosen !== "") {
    ids.push(chosen);
  } else {
    const { primary, copies } = suggestedChannels(tables, channels, form);
    if (primary === undefined) {
      return { trouble: "no-channel" };
    }
    ids.push(primary.id, ...copies.map((copy) => copy.id));
  }
  const all = [...new Set([...ids, ...textsIn(form, "copies")])];
  const closed = all.find(
    (id) => !channels.some((channel) => channel.id === id && channel.takesReports),
  );
  if (closed !== undefined) {
    return { trouble: "no-such-channel", id: closed };
  }
  return all.length > MAX_RECIPIENTS ? { trouble: "too-many-channels" } : { channels: all };
}

function best<C extends Channel>(able: readonly C[], kind: string, region: string): C | undefined {
  let best: C | undefined;
  for (const channel of able) {
    const served = servedRegion(channel);
    if (
      channel.kind === kind &&
      region.startsWith(served) &&
      (best === undefined || served.length > servedRegion(best).length)
    ) {
      best = channel;
    }
  }
  return best;
}

/** A profile has to name a region; one that serves every region says `CN`. */
function servedRegion({ region }: Channel): string {
  return /^[0-9]{1,6}$/.test(region) ? region : "";
}

/**
 * Whether a report names a channel, as its target or among those who must not see it. People leave
 * out the city and the bureau and add a post, so the last parts of the channel's name are enough; a
 * unit of the same name elsewhere is taken for it too, which is the safe side.
 */
function isNamed(form: PlainObject, channel: Channel): boolean {
  const own = [...endings(fold(channel.name.zh)), fold(channel.name.en), fold(channel.id)];
  return [...textsIn(form, "exclude"), textIn(form, "target")]
    .map(fold)
    .some(
      (name) =>
        name !== "" && (own.some((part) => name.includes(part)) || own[0]?.includes(name) === true),
    );
}

/** A Chinese name of a unit, and what is left of it without each level above. */
function endings(name: string): readonly string[] {
  const endings: string[] = [];
  for (let rest = name; rest.length >= MIN_NAME && !endings.includes(rest);) {
    endings.push(rest);
    rest = rest.replace(LEVEL, "");
  }
  return endings;
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Z}\p{Cc}\p{Cf}\p{P}]/gu, "");
}
