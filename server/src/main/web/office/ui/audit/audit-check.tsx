import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import type { Result } from "../../api/contract.ts";
import { AUDIT_CHECK, FLAWS } from "../../i18n/audit.ts";
import { useDoing } from "../asking.ts";
import { useOffice } from "../context.ts";
import { Panel } from "../parts/panel.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";

type Report = Result<"/api/v1/audit/check", "post">;

interface Checked {
  readonly report: Report;
  /** The names of the files that were compared. */
  readonly files: readonly string[];
}

/** Checks the whole log against heads that were exported before. */
export function AuditCheck() {
  const say = useSay();
  const { client } = useOffice();
  const { busy, problem, run } = useDoing();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [checked, setChecked] = useState<Checked | undefined>();
  const check = (event: Event) => {
    event.preventDefault();
    setChecked(undefined);
    return run(async () => {
      const heads = await Promise.all(files.map(headOf));
      const report = await client.post("/api/v1/audit/check", { body: { heads } });
      setChecked({ report, files: files.map(({ name }) => name) });
    });
  };
  return (
    <Panel title={say(AUDIT_CHECK.checkTitle)} code="audit-check">
      <p class="soft small">{say(AUDIT_CHECK.checkText)}</p>
      <form class="stack" onSubmit={check}>
        <div class="field">
          <label class="label" for="audit-heads">
            {say(AUDIT_CHECK.heads)}
          </label>
          <input
            id="audit-heads"
            class="input"
            type="file"
            accept=".json,application/json"
            multiple
            onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
          />
        </div>
        <ProblemNote problem={problem} />
        <div class="row">
          <button class="button" disabled={busy}>
            {say(busy ? AUDIT_CHECK.checking : AUDIT_CHECK.check)}
          </button>
        </div>
      </form>
      {checked === undefined ? null : <Findings {...checked} />}
    </Panel>
  );
}

/** What is no JSON is no head either, and the office says so. */
async function headOf(file: File): Promise<Record<string, never>> {
  try {
    const parsed: unknown = JSON.parse(await file.text());
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, never>)
      : {};
  } catch {
    return {};
  }
}

function Findings({ report, files }: Checked) {
  const say = useSay();
  const { first, last, pruned, older, flaws } = report;
  return (
    <Callout kind={flaws.length === 0 ? "good" : "bad"} alert>
      <p>
        {flaws.length === 0
          ? say(AUDIT_CHECK.good, { first, last, heads: files.length - older })
          : say(AUDIT_CHECK.bad)}
      </p>
      {flaws.length === 0 ? null : (
        <ul class="list">
          {flaws.map(({ flaw, entry }) => (
            <li key={`${flaw} ${entry}`}>
              <span class="code">{flaw}</span>{" "}
              {flaw === "head-forged"
                ? (files[entry - 1] ?? "")
                : entry > 0
                  ? say(AUDIT_CHECK.entry, { n: entry })
                  : ""}{" "}
              {say(FLAWS[flaw] ?? { zh: "", en: "" })}
            </li>
          ))}
        </ul>
      )}
      {pruned === 0 ? null : <p>{say(AUDIT_CHECK.pruned, { n: pruned })}</p>}
      {older === 0 ? null : <p>{say(AUDIT_CHECK.older, { n: older })}</p>}
    </Callout>
  );
}
