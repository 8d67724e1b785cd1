import { REPORT } from "../../../i18n/report.ts";
import { SHELL } from "../../../i18n/shell.ts";
import type { DraftIdentifier, Field } from "../../../report/index.ts";
import { EMPTY_IDENTIFIER, recognise } from "../../../report/index.ts";
import { useSay } from "../../language.ts";
import { Labelled } from "../../parts/labelled.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { idOf, useErrors, useForm } from "../form-context.ts";
import { WarningsAt } from "../warnings-at.tsx";

/** The target's accounts, addresses and other marks, one a card. */
export function IdentifiersField({ field }: { readonly field: Field }) {
  const say = useSay();
  const { draft, edit } = useForm();
  const rows = draft.identifiers;
  const set = (index: number, row: DraftIdentifier) =>
    edit({ identifiers: rows.map((old, i) => (i === index ? row : old)) });
  return (
    <Labelled
      id={idOf("/identifiers")}
      label={say(field.label)}
      help={field.help && say(field.help)}
      errors={useErrors("/identifiers")}
      group
    >
      {rows.map((row, index) => (
        <Row
          key={index}
          at={`/identifiers/${index}`}
          row={row}
          change={(changed) => set(index, changed)}
          remove={() => edit({ identifiers: rows.filter((_, i) => i !== index) })}
        />
      ))}
      <button
        type="button"
        class="button slim"
        onClick={() => edit({ identifiers: [...rows, EMPTY_IDENTIFIER] })}
      >
        {say(REPORT.addMark)}
      </button>
    </Labelled>
  );
}

interface RowProps {
  readonly at: string;
  readonly row: DraftIdentifier;
  readonly change: (row: DraftIdentifier) => void;
  readonly remove: () => void;
}

function Row({ at, row, change, remove }: RowProps) {
  const say = useSay();
  const { tables } = useForm();
  const errors = [...useErrors(`${at}/value`), ...useErrors(`${at}/kind`)];
  const typed = (value: string) => {
    // What it is, is recognised as long as nobody has said it.
    const kind = row.kind || recognise(value, tables)[0]?.kinds[0] || "";
    change({ ...row, value, kind: value === "" ? "" : kind });
  };
  return (
    <div class="mark tight">
      <div class="line">
        <TextInput
          id={idOf(`${at}/value`)}
          label={say(REPORT.value)}
          placeholder={say(REPORT.value)}
          value={row.value}
          invalid={errors.length > 0}
          change={typed}
        />
        <button type="button" class="button slim" onClick={remove}>
          {say(SHELL.remove)}
        </button>
      </div>
      <div class="line wrap">
        <select
          class="input narrow"
          aria-label={say(REPORT.kind)}
          value={row.kind}
          onChange={(event) => change({ ...row, kind: event.currentTarget.value })}
        >
          <option value="">{say(REPORT.kind)}</option>
          {tables.identifiers.kinds.map((kind) => (
            <option key={kind.code} value={kind.code}>
              {say(kind.label)}
            </option>
          ))}
        </select>
        <TextInput
          id={idOf(`${at}/note`)}
          label={say(REPORT.note)}
          placeholder={say(REPORT.note)}
          value={row.note}
          change={(note) => change({ ...row, note })}
        />
      </div>
      {errors.map((error) => (
        <p class="error" key={error}>
          {error}
        </p>
      ))}
      <WarningsAt at={at} />
    </div>
  );
}
