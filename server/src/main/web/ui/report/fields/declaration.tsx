import { REPORT } from "../../../i18n/report.ts";
import type { Field } from "../../../report/index.ts";
import { useSay } from "../../language.ts";
import { Choices } from "../../parts/choices.tsx";
import { Labelled } from "../../parts/labelled.tsx";
import { idOf, useErrors, useForm } from "../form-context.ts";

/** That it is the truth as the reporter knows it; an honest mistake has no consequences. */
export function DeclarationField({ field }: { readonly field: Field }) {
  const say = useSay();
  const { draft, edit } = useForm();
  return (
    <Labelled
      id={idOf("/declaration")}
      label={say(field.label)}
      required
      errors={useErrors("/declaration")}
      group
    >
      <Choices
        name="declaration"
        many
        choices={[{ code: "yes", label: say(REPORT.declare), help: field.help && say(field.help) }]}
        chosen={draft.declaration ? ["yes"] : []}
        change={(chosen) => edit({ declaration: chosen.length > 0 })}
      />
    </Labelled>
  );
}
