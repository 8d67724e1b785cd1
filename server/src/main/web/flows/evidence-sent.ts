import type { EvidenceFile } from "../api/evidence.ts";
import { parseDay } from "../crypto/day.ts";
import type { DraftEvidence, DraftFile } from "../report/draft.ts";
import { evidenceKind } from "../report/form.ts";
import { tidy } from "../report/text.ts";
import type { EvidenceItem, EvidenceItems, ItemFile } from "./evidence-item.ts";
import { sentNames } from "./evidence-name.ts";

/** What stands in the way of sending: it is still at work, the reporter has to decide, or to remove it. */
export interface Unsettled {
  readonly id: number;
  readonly why: "at-work" | "undecided" | "unusable";
}

/** What stands in the way of sending; a list is ready once this is empty. */
export function unsettled(items: EvidenceItems): readonly Unsettled[] {
  return items.flatMap(({ id, file }) => {
    const why = file === undefined ? undefined : whyUnsettled(file);
    return why === undefined ? [] : [{ id, why }];
  });
}

/** The bytes that are sent of a file; nothing as long as it is unsettled. */
export function contentOf({ cleaning, original, asIs }: ItemFile): Blob | undefined {
  if (cleaning.at === "cleaned") {
    return asIs ? original : cleaning.cleaned;
  }
  return cleaning.at === "uncleaned" && asIs ? original : undefined;
}

/**
 * The files as `ReportSender` and `FollowUpSender` take them, in the order of the list.
 *
 * @throws RangeError while anything is unsettled
 */
export function evidenceFiles(items: EvidenceItems): readonly EvidenceFile[] {
  if (unsettled(items).length > 0) {
    throw new RangeError("the evidence list is not ready");
  }
  return draftEvidence(items).flatMap((item) =>
    item.file === undefined ? [] : [attachment(item, item.file)],
  );
}

/** The lines of the evidence list for the report's form; an unsettled file is not in them yet. */
export function draftEvidence(items: EvidenceItems): readonly DraftEvidence[] {
  const names = sentNames(items);
  return items.map((item) => ({
    kind: item.kind,
    description: item.description,
    capturedOn: item.capturedOn,
    file: sentFile(item, names),
    lawful: item.lawful,
  }));
}

function attachment(item: DraftEvidence, file: DraftFile): EvidenceFile {
  return {
    file: file.content,
    name: file.name,
    type: file.type,
    kind: evidenceKind(item),
    description: tidy(item.description) || undefined,
    capturedOn: parseDay(item.capturedOn),
    obtainedLawfully: item.lawful,
    originalSha256: file.originalSha256,
  };
}

function sentFile(item: EvidenceItem, names: ReadonlyMap<number, string>): DraftFile | undefined {
  const { id, file } = item;
  const name = names.get(id);
  const content = file === undefined ? undefined : contentOf(file);
  if (file === undefined || name === undefined || content === undefined) {
    return undefined;
  }
  const { cleaning } = file;
  const digest = cleaning.at === "cleaned" ? cleaning.originalSha256 : undefined;
  // What a device says of a file that was not cleaned is its type by its name, at most.
  const common = { name, type: content.type, content };
  return content === file.original
    ? { ...common, sha256: digest }
    : { ...common, originalSha256: digest };
}

function whyUnsettled(file: ItemFile): Unsettled["why"] | undefined {
  switch (file.cleaning.at) {
    case "cleaned":
      return undefined;
    case "uncleaned":
      return file.asIs ? undefined : "undecided";
    case "unusable":
      return "unusable";
    default:
      return "at-work";
  }
}
