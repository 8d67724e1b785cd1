import type { Report } from "../../api/report-sender.ts";
import { evidenceFiles } from "../../flows/evidence-sent.ts";
import { formOf, identityOf, type Tables } from "../../report/index.ts";
import type { ProfileView } from "../../worker/messages.ts";
import { choiceOf } from "./recipients.ts";
import { type Writing, draftOf } from "./writing.ts";

/** What was written, once nothing is missing in it, as the worker seals it. */
export function reportOf(writing: Writing, tables: Tables, profile: ProfileView): Report {
  const draft = draftOf(writing);
  return {
    form: formOf(draft, tables),
    identity: identityOf(draft),
    files: evidenceFiles(writing.items),
    channels: choiceOf(draft, tables, profile).chosen,
  };
}
