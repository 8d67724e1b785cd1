import { CHECK } from "../../i18n/check.ts";
import { EVIDENCE_LINE } from "../../i18n/check.ts";
import { isEvidence } from "../../report/form.ts";
import { type Draft, type Tables, byCode } from "../../report/index.ts";
import { useSay } from "../language.ts";

interface Props {
  readonly draft: Draft;
  readonly tables: Tables;
}

/** The evidence as it will be sent: names, sizes, whether metadata was taken out, what is said of it. */
export function EvidenceLines({ draft, tables }: Props) {
  const say = useSay();
  const items = draft.evidence.filter(isEvidence);
  if (items.length === 0) {
    return <p>{say(CHECK.noFiles)}</p>;
  }
  return (
    <ul class="offices">
      {items.map(({ kind, description, capturedOn, file, lawful }, index) => {
        const known = byCode(tables.form.evidence, kind || "EV9");
        const says = [
          known === undefined ? kind : say(known.label),
          file === undefined ? "" : size(file.content.size),
          capturedOn,
          lawful ? say(EVIDENCE_LINE.lawful) : "",
        ];
        return (
          <li key={index} class="tight">
            <p class="name" dir="auto">
              {file?.name ?? (known === undefined ? kind : say(known.label))}
            </p>
            <p class="small">{says.filter((part) => part !== "").join(" · ")}</p>
            {file === undefined ? null : (
              <p class="small">
                {say(file.originalSha256 ? EVIDENCE_LINE.cleaned : EVIDENCE_LINE.original)}
              </p>
            )}
            {description === "" ? null : <p dir="auto">{description}</p>}
          </li>
        );
      })}
    </ul>
  );
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
