import { useSay } from "../../../ui/language.ts";
import { Title } from "../../../ui/parts/title.tsx";
import { AGENCY } from "../../i18n/charter.ts";
import { type Charter, numberOf } from "../../logic/charter.ts";
import { BackLink, FormEnd } from "./form-ends.tsx";
import { BothFields, Field } from "./fields.tsx";

const MEBIBYTE = 1 << 20;

interface Props {
  readonly draft: Charter;
  readonly change: (part: Partial<Charter>) => void;
}

/** The agency's own name and what it promises. */
export function AgencyForm({ draft, change }: Props) {
  const say = useSay();
  return (
    <div class="stack">
      <BackLink />
      <Title>{say(AGENCY.title)}</Title>
      <section class="sheet stack">
        <BothFields
          at="/name"
          label={AGENCY.name}
          value={draft.name}
          change={(name) => change({ name })}
        />
        <Field
          at="/answerDays"
          mode="numeric"
          narrow
          label={AGENCY.answerDays}
          help={AGENCY.answerHelp}
          value={String(draft.answerDays)}
          change={(text) => change({ answerDays: numberOf(text) })}
        />
        <Field
          at="/mailboxDays"
          mode="numeric"
          narrow
          label={AGENCY.mailboxDays}
          help={AGENCY.mailboxHelp}
          value={String(draft.mailboxDays)}
          change={(text) => change({ mailboxDays: numberOf(text) })}
        />
        <Field
          at="/attachmentBytes"
          mode="numeric"
          narrow
          label={AGENCY.attachments}
          value={mebibytes(draft.attachmentBytes)}
          change={(text) => change({ attachmentBytes: bytes(text) })}
        />
      </section>
      <FormEnd />
    </div>
  );
}

/** A size in MiB, as it is shown. */
export function mebibytes(size: number | string): string {
  return typeof size === "number" ? String(size / MEBIBYTE) : size;
}

function bytes(text: string): number | string {
  const number = numberOf(text);
  return typeof number === "number" ? number * MEBIBYTE : text;
}
