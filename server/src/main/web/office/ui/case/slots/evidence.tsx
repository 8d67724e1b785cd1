import { useState } from "preact/hooks";
import { useSay } from "../../../../ui/language.ts";
import { sizeText } from "../../../../ui/evidence/size.ts";
import type { Case } from "../../../api/contract.ts";
import { ATTACHMENTS, CASE } from "../../../i18n/case.ts";
import { NOT_SHOWN, VIEWER } from "../../../i18n/viewer.ts";
import { useOffice } from "../../context.ts";
import { Stranger } from "../../parts/stranger.tsx";
import { Viewer } from "../../viewer/viewer.tsx";

interface Props {
  /** The case. */
  readonly id: string;
  readonly attachments: Case["attachments"];
}

/** The case's attachments, one of which is shown below them when it is opened. */
export function EvidenceSlot({ id: caseId, attachments }: Props) {
  const say = useSay();
  const { tables } = useOffice();
  const [openId, setOpenId] = useState<number | undefined>();
  const kinds = tables.fields.find(({ code }) => code === "evidence")?.options ?? [];
  if (attachments.length === 0) {
    return <p class="soft">{say(CASE.noEvidence)}</p>;
  }
  const opened = attachments.find(({ id }) => id === openId);
  return (
    <div class="stack">
      <table class="table cards">
        <caption class="hidden">{say(CASE.evidence)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(ATTACHMENTS.name)}</th>
            <th scope="col">{say(ATTACHMENTS.kind)}</th>
            <th scope="col">{say(ATTACHMENTS.size)}</th>
            <th scope="col">{say(ATTACHMENTS.digest)}</th>
            <th scope="col">{say(VIEWER.view)}</th>
          </tr>
        </thead>
        <tbody>
          {attachments.map(({ id, name, size, sha256, followUp, evidence, shown }) => {
            const kind = kinds.find(({ code }) => code === evidence)?.label;
            return (
              <tr key={id}>
                <th scope="row">
                  {id}. <Stranger text={name} />
                </th>
                <td>
                  {kind === undefined ? null : say(kind)}
                  <span class="small">
                    {followUp === 0
                      ? say(ATTACHMENTS.withReport)
                      : say(ATTACHMENTS.withFollowUp, { n: followUp })}
                  </span>
                </td>
                <td class="num">{sizeText(size)}</td>
                <td class="code digest">{sha256}</td>
                <td>
                  {shown === "none" ? (
                    <span class="small soft">{say(NOT_SHOWN.inPackage)}</span>
                  ) : (
                    <button
                      type="button"
                      class="button slim"
                      aria-expanded={id === openId}
                      aria-label={`${say(id === openId ? VIEWER.close : VIEWER.open)} ${id}`}
                      onClick={() => setOpenId(id === openId ? undefined : id)}
                    >
                      {say(id === openId ? VIEWER.close : VIEWER.open)}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {opened === undefined ? null : (
        <section class="stack" aria-label={say(VIEWER.shownFile, { n: opened.id })}>
          <h3>
            {opened.id}. <Stranger text={opened.name} />
          </h3>
          <Viewer key={opened.id} caseId={caseId} attachment={opened} />
        </section>
      )}
    </div>
  );
}
