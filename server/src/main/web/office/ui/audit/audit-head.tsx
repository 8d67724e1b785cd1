import { useEffect, useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { AUDIT_CHECK } from "../../i18n/audit.ts";
import { useDoing } from "../asking.ts";
import { useOffice } from "../context.ts";
import { Panel } from "../parts/panel.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";

/** Exports the head, to be kept elsewhere. */
export function AuditHead() {
  const say = useSay();
  const { client } = useOffice();
  const { busy, problem, run } = useDoing();
  const [file, setFile] = useState<{ readonly url: string; readonly name: string } | undefined>();
  useEffect(() => () => (file === undefined ? undefined : URL.revokeObjectURL(file.url)), [file]);
  const fetchHead = () =>
    run(async () => {
      const head = await client.raw("post", "/api/v1/audit/head");
      const time = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, "");
      setFile({
        url: URL.createObjectURL(await head.blob()),
        name: `audit-head-${time}Z.json`,
      });
    });
  return (
    <Panel title={say(AUDIT_CHECK.headTitle)} code="audit-head">
      <p class="soft small">{say(AUDIT_CHECK.headText)}</p>
      <ProblemNote problem={problem} />
      <div class="row">
        <button type="button" class="button" disabled={busy} onClick={fetchHead}>
          {say(busy ? AUDIT_CHECK.exporting : AUDIT_CHECK.exportHead)}
        </button>
        {file === undefined ? null : (
          <a class="button main" href={file.url} download={file.name}>
            {say(AUDIT_CHECK.saveHead)}
          </a>
        )}
      </div>
    </Panel>
  );
}
