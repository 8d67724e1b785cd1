import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import type { Schemas } from "../../api/contract.ts";
import { OFFICERS } from "../../i18n/officers.ts";
import { moment } from "../../logic/moment.ts";
import { Dialog } from "../parts/dialog.tsx";

interface Props {
  readonly offered: Schemas["Enrolment"];
  readonly close: () => void;
}

/** A link to enrol, which is shown once: the office keeps nothing that it could be made from. */
export function LinkDialog({ offered, close }: Props) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(offered.link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Dialog title={say(OFFICERS.linkTitle)} close={close}>
      <p>
        {say(OFFICERS.linkFor)}
        <strong>
          <bdi>{offered.officer.name}</bdi>
        </strong>
      </p>
      <Callout kind="warn">
        <p>{say(OFFICERS.linkText)}</p>
      </Callout>
      <output class="code digest" id="enrolment-link">
        {offered.link}
      </output>
      <p class="small">
        {say(OFFICERS.until)} <span class="num">{moment(offered.until)}</span>
      </p>
      <div class="row">
        <button type="button" class="button main slim" onClick={copy}>
          {say(copied ? OFFICERS.copied : OFFICERS.copy)}
        </button>
        <button type="button" class="button slim" onClick={close}>
          {say(OFFICERS.done)}
        </button>
      </div>
    </Dialog>
  );
}
