/**
 * The reporter's side of the domain: what a report holds, what is missing in it, where it should go,
 * and what is worth a second look. Pure, over the domain's tables; the same on the same data as
 * `org.tipseal.report`, which the vectors of both show.
 */
export {
  type Channel,
  type ChannelChoice,
  type Recipients,
  recipientsOf,
  suggestedChannels,
} from "./channel-choice.ts";
export * from "./draft.ts";
export { fileNameOf } from "./file-name.ts";
export { formOf, identityOf } from "./form.ts";
export type { Gap, GapCode } from "./gaps.ts";
export { LIMITS } from "./limits.ts";
export * from "./lookups.ts";
export { isComplete, missing } from "./missing.ts";
export { aboutRetaliation } from "./retaliation.ts";
export type { NormalIdentifier, Oddity } from "./identifier/normal.ts";
export { recognise } from "./identifier/recognise.ts";
export type { Recognised } from "./identifier/scan.ts";
export { normalise } from "./identifier/scheme.ts";
export { findPersonalData, type PersonalHit, type PersonalKind } from "./personal-data.ts";
export { type Suggestion, suggest } from "./routing.ts";
export type * from "./tables.ts";
export { lengthOf } from "./text.ts";
export { userNameIn } from "./user-name.ts";
export { type Circumstances, type Warning, inDraft, warningsOf } from "./warnings.ts";
