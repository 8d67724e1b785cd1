import type { Draft, Field } from "../../../report/index.ts";
import { useSay } from "../../language.ts";
import { Fold } from "../../parts/fold.tsx";
import { useForm } from "../form-context.ts";
import { SimpleField } from "./simple.tsx";

type Filing = Draft["filing"];

/** What the public filing query showed. The page never asks it by itself. */
export function FilingField({ field }: { readonly field: Field }) {
  const say = useSay();
  const { draft, edit, tables } = useForm();
  const { fields, flags, note } = tables.filing;
  return (
    <Fold summary={say(field.label)} open={draft.filing.flags.length > 0}>
      {note ? <p class="help">{say(note)}</p> : null}
      {fields.map((part) => (
        <SimpleField
          key={part.name}
          field={part.name === "flags" ? { ...part, options: flags } : part}
          at={`/filing/${part.name}`}
          value={draft.filing[part.name as keyof Filing]}
          change={(value) => edit({ filing: { ...draft.filing, [part.name]: value ?? "" } })}
        />
      ))}
    </Fold>
  );
}
