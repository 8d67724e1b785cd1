import type { Draft, DraftValue, Field } from "../../report/index.ts";
import { LIMITS } from "../../report/index.ts";
import { CategoryField } from "./fields/category.tsx";
import { ContactField } from "./fields/contact.tsx";
import { DatesField } from "./fields/dates.tsx";
import { DeclarationField } from "./fields/declaration.tsx";
import { FilingField } from "./fields/filing.tsx";
import { FoundMarks } from "./fields/found.tsx";
import { IdentifiersField } from "./fields/identifiers.tsx";
import { RegionField } from "./fields/region.tsx";
import { SimpleField } from "./fields/simple.tsx";
import { useForm } from "./form-context.ts";

/** One common field of the form, by its type. Evidence has a step of its own. */
export function FieldView({ field }: { readonly field: Field }) {
  const { draft, edit } = useForm();
  switch (field.type) {
    case "category":
      return <CategoryField field={field} />;
    case "dates":
      return <DatesField field={field} />;
    case "region":
      return <RegionField field={field} />;
    case "identifiers":
      return <IdentifiersField field={field} />;
    case "filing":
      return <FilingField field={field} />;
    case "contact":
      return <ContactField field={field} />;
    case "declaration":
      return <DeclarationField field={field} />;
    case "evidence":
      return null;
    default:
      return (
        <>
          <SimpleField
            field={field}
            at={`/${field.name}`}
            value={draft[field.name as keyof Draft] as DraftValue | undefined}
            change={(value) => edit({ [field.name]: value } as Partial<Draft>)}
            {...(field.name === "facts" ? { max: LIMITS.facts } : {})}
          />
          {field.name === "facts" ? <FoundMarks /> : null}
        </>
      );
  }
}

/** One extra field of the category. */
export function ExtraView({ field }: { readonly field: Field }) {
  const { draft, edit } = useForm();
  const change = (value: DraftValue | undefined) => {
    const { [field.name]: _, ...others } = draft.extra;
    edit({ extra: value === undefined ? others : { ...others, [field.name]: value } });
  };
  return (
    <SimpleField
      field={field}
      at={`/extra/${field.name}`}
      value={draft.extra[field.name]}
      change={change}
    />
  );
}
