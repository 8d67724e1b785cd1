import { REPORT } from "../../../i18n/report.ts";
import { SHELL } from "../../../i18n/shell.ts";
import type { DraftValue, Field } from "../../../report/index.ts";
import { lengthOf } from "../../../report/index.ts";
import { useSay } from "../../language.ts";
import { Choices } from "../../parts/choices.tsx";
import { Labelled, describedBy } from "../../parts/labelled.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { idOf, useErrors } from "../form-context.ts";
import { WarningsAt } from "../warnings-at.tsx";
import { Texts } from "./texts.tsx";

interface Props {
  readonly field: Field;
  /** Its place in the draft. */
  readonly at: string;
  readonly value: DraftValue | undefined;
  readonly change: (value: DraftValue | undefined) => void;
  /** Most characters, where that is worth a counter. */
  readonly max?: number;
}

/** A field whose type needs no form of its own. */
export function SimpleField(props: Props) {
  const { field, at } = props;
  const say = useSay();
  const errors = useErrors(at);
  const group = ["choice", "choices", "boolean", "texts"].includes(field.type);
  return (
    <div class="tight">
      <Labelled
        id={idOf(at)}
        label={say(field.label)}
        help={field.help && say(field.help)}
        required={field.required}
        errors={errors}
        group={group}
      >
        <Control {...props} errors={errors} />
      </Labelled>
      <WarningsAt at={at} />
    </div>
  );
}

function Control(props: Props & { readonly errors: readonly string[] }) {
  const { field, at, change, errors, max } = props;
  const say = useSay();
  const id = idOf(at);
  const text = typeof props.value === "string" ? props.value : "";
  const list = Array.isArray(props.value) ? (props.value as readonly string[]) : [];
  const invalid = errors.length > 0;
  const described = describedBy(id, field.help?.zh, errors);
  const box = { id, value: text, change, invalid, ...(described ? { described } : {}) };
  switch (field.type) {
    case "longtext":
      return (
        <>
          <TextInput {...box} rows={max !== undefined && max > 5000 ? 10 : 4} />
          {max === undefined ? null : (
            <p class="help">{say(REPORT.count, { count: lengthOf(text), max })}</p>
          )}
        </>
      );
    case "choice":
    case "choices":
      return (
        <Choices
          name={id}
          many={field.type === "choices"}
          layout="two"
          choices={(field.options ?? []).map((option) => ({
            code: option.code,
            label: say(option.label),
            help: option.help && say(option.help),
          }))}
          chosen={field.type === "choices" ? list : [text]}
          change={(chosen) => change(field.type === "choices" ? chosen : (chosen[0] ?? ""))}
        />
      );
    case "boolean":
      return (
        <Choices
          name={id}
          layout="inline"
          choices={[
            { code: "true", label: say(SHELL.yes) },
            { code: "false", label: say(SHELL.no) },
            { code: "", label: say(SHELL.unsaid) },
          ]}
          chosen={[String(props.value ?? "")]}
          change={([code]) => change(code ? code === "true" : undefined)}
        />
      );
    case "texts":
      return <Texts at={at} texts={list} change={change} label={say(field.label)} />;
    case "money":
      return <TextInput {...box} mode="decimal" narrow />;
    case "integer":
      return <TextInput {...box} mode="numeric" narrow />;
    case "day":
      return <TextInput {...box} type="date" narrow />;
    default:
      return <TextInput {...box} />;
  }
}
