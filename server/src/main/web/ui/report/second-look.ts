import {
  type Draft,
  type Tables,
  type Warning,
  formOf,
  identityOf,
  inDraft,
  warningsOf,
} from "../../report/index.ts";
import type { ProfileView } from "../../worker/messages.ts";

/** What is worth a second look in a draft, each at its place in the draft. */
export function secondLook(draft: Draft, tables: Tables, profile: ProfileView): readonly Warning[] {
  const { today, notices } = profile;
  const hasContact = identityOf(draft) !== undefined;
  const found = warningsOf(formOf(draft, tables), tables, { today, hasContact, notices });
  return found.map((warning) => ({ ...warning, at: inDraft(draft, warning.at) }));
}
