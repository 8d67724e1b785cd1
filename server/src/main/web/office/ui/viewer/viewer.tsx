import { useSay } from "../../../ui/language.ts";
import { sizeText } from "../../../ui/evidence/size.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import type { Attachment } from "../../api/contract.ts";
import { NOT_SHOWN } from "../../i18n/viewer.ts";
import { MAX_DRAWN_BYTES } from "../../viewer/limits.ts";
import { useOffice } from "../context.ts";
import { Drawn } from "./drawn.tsx";
import { Played } from "./played.tsx";

interface Props {
  /** The id of the case. */
  readonly caseId: string;
  readonly attachment: Attachment;
}

/** One attachment, shown in whatever way its kind is shown; the office records that it was opened. */
export function Viewer({ caseId, attachment }: Props) {
  const say = useSay();
  const { client } = useOffice();
  const { id, name, size, shown } = attachment;
  const key = `${caseId}/${id}`;
  if (shown === "none") {
    return (
      <Callout kind="info">
        <p>{say(NOT_SHOWN["only-in-package"])}</p>
      </Callout>
    );
  }
  if (shown === "video" || shown === "audio") {
    const src = `/api/v1/cases/${encodeURIComponent(caseId)}/attachments/${id}/content`;
    return <Played key={key} kind={shown} name={name} src={src} />;
  }
  if (size > MAX_DRAWN_BYTES) {
    return (
      <Callout kind="warn">
        <p>
          {say(NOT_SHOWN["too-large-file"], {
            size: sizeText(size),
            most: sizeText(MAX_DRAWN_BYTES),
          })}
        </p>
      </Callout>
    );
  }
  const fetchFile = async (signal: AbortSignal) => {
    const path = "/api/v1/cases/{case}/attachments/{attachment}/content";
    const response = await client.raw("get", path, {
      at: { case: caseId, attachment: id },
      signal,
    });
    return response.arrayBuffer();
  };
  return <Drawn key={key} id={key} kind={shown} name={name} fetchFile={fetchFile} />;
}
