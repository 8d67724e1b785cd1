import { useSay } from "../../../../ui/language.ts";
import { sizeText } from "../../../../ui/evidence/size.ts";
import type { Case } from "../../../api/contract.ts";
import { ATTACHMENTS, CASE } from "../../../i18n/case.ts";
import { useOffice } from "../../context.ts";
import { Stranger } from "../../parts/stranger.tsx";

interface Props {
  /** The case. */
  readonly id: string;
  readonly attachments: Case["attachments"];
}

/** The case's attachments. */
export function EvidenceSlot({ attachments }: Props) {
  const say = useSay();
  const { tables } = useOffice();
  const kinds = tables.fields.find(({ code }) => code === "evidence")?.options ?? [];
  return attachments.length === 0 ? (
    <p class="soft">{say(CASE.noEvidence)}</p>
  ) : (
    <table class="table cards">
      <caption class="hidden">{say(CASE.evidence)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(ATTACHMENTS.name)}</th>
          <th scope="col">{say(ATTACHMENTS.kind)}</th>
          <th scope="col">{say(ATTACHMENTS.size)}</th>
          <th scope="col">{say(ATTACHMENTS.digest)}</th>
        </tr>
      </thead>
      <tbody>
        {attachments.map(({ id, name, size, sha256, followUp, evidence }) => {
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
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
