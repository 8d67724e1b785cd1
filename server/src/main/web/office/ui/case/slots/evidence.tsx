import { useState } from "preact/hooks";
import { useSay } from "../../../../ui/language.ts";
import { sizeText } from "../../../../ui/evidence/size.ts";
import type { Case } from "../../../api/contract.ts";
import { ATTACHMENTS, CASE } from "../../../i18n/case.ts";
import { useOffice } from "../../context.ts";
import { Viewer } from "../../viewer/viewer.tsx";
import { Stranger } from "../../parts/stranger.tsx";
import { CardTable } from "../../parts/card-table.tsx";

interface Props {
  /** The case. */
  readonly id: string;
  readonly attachments: Case["attachments"];
}

/** The case's attachments; what can be shown is shown below the list, one at a time. */
export function EvidenceSlot({ id: caseId, attachments }: Props) {
  const say = useSay();
  const { names } = useOffice();
  const [looking, setLooking] = useState<number | undefined>();
  const seen = attachments.find(({ id }) => id === looking);
  if (attachments.length === 0) {
    return <p class="soft">{say(CASE.noEvidence)}</p>;
  }
  return (
    <>
      <CardTable
        caption={say(CASE.evidence)}
        heads={[
          ATTACHMENTS.name,
          ATTACHMENTS.kind,
          ATTACHMENTS.size,
          ATTACHMENTS.digest,
          ATTACHMENTS.look,
        ]}
      >
        {attachments.map(({ id, name, size, sha256, followUp, evidence, shown }) => {
          return (
            <tr key={id}>
              <th scope="row">
                {id}. <Stranger text={name} />
              </th>
              <td>
                {evidence === undefined ? null : say(names.evidence(evidence))}
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
                  <span class="small">{say(ATTACHMENTS.onlyInPackage)}</span>
                ) : (
                  <button
                    type="button"
                    class={`button slim${id === looking ? " on" : ""}`}
                    aria-pressed={id === looking}
                    onClick={() => setLooking(id === looking ? undefined : id)}
                  >
                    {say(ATTACHMENTS.open)}
                    <span class="hidden"> {id}</span>
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </CardTable>
      {seen === undefined ? null : <Viewer key={seen.id} caseId={caseId} attachment={seen} />}
    </>
  );
}
