import { REPORT } from "../../../i18n/report.ts";
import type { Draft, Field } from "../../../report/index.ts";
import { useSay } from "../../language.ts";
import { Labelled } from "../../parts/labelled.tsx";
import { idOf, useErrors, useForm } from "../form-context.ts";
import { SimpleField } from "./simple.tsx";

/** Who the reporter is; asked only in the modes that tell. */
export function ContactField({ field }: { readonly field: Field }) {
  const say = useSay();
  const { draft, edit, tables } = useForm();
  const errors = useErrors("/contact");
  if (draft.mode === "anonymous") {
    return null;
  }
  return (
    <Labelled
      id={idOf("/contact")}
      label={say(field.label)}
      help={say(REPORT.contactIntro)}
      errors={errors}
      group
    >
      <div class="stack">
        {tables.form.contact.map((part) => (
          <SimpleField
            key={part.name}
            field={{ ...part, required: draft.mode === "named" && part.name === "name" }}
            at={`/contact/${part.name}`}
            value={draft.contact[part.name as keyof Draft["contact"]] ?? ""}
            change={(value) => edit({ contact: { ...draft.contact, [part.name]: value } })}
          />
        ))}
      </div>
    </Labelled>
  );
}
