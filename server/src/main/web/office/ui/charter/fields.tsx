import { createContext } from "preact";
import { useContext, useState } from "preact/hooks";
import type { Label } from "../../../i18n/label.ts";
import { useSay } from "../../../ui/language.ts";
import { type Choice, Choices } from "../../../ui/parts/choices.tsx";
import { Labelled, describedBy } from "../../../ui/parts/labelled.tsx";
import { TextInput } from "../../../ui/parts/text-input.tsx";
import { controlId, isWithin } from "../../logic/charter-place.ts";
import { CHARTER } from "../../i18n/charter.ts";
import type { Found } from "./use-checked.ts";

/** What the office has found in the draft, for the controls to say it where it is. */
export const FoundContext = createContext<readonly Found[]>([]);

/** What is wrong at a place. An empty control is not blamed until its writer has left it. */
function useErrors(at: string, empty: boolean) {
  const say = useSay();
  const found = useContext(FoundContext);
  const [left, setLeft] = useState(false);
  const here = found.filter(({ place, warning }) => !warning && isWithin(place, at));
  return { errors: empty && !left ? [] : here.map((one) => say(one)), leave: () => setLeft(true) };
}

interface Placed {
  /** The JSON pointer of what it edits. */
  readonly at: string;
  readonly label: Label;
}

interface FieldProps extends Placed {
  readonly help?: Label | undefined;
  /** Said of the language or the like, after the label. */
  readonly more?: Label;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly rows?: number;
  readonly type?: "date";
  readonly mode?: "numeric" | "tel" | "url";
  readonly narrow?: boolean;
}

/** One text. */
export function Field({ at, label, more, help, value, change, ...look }: FieldProps) {
  const say = useSay();
  const { errors, leave } = useErrors(at, value === "");
  const id = controlId(at);
  const described = describedBy(id, help?.en, errors);
  return (
    <div onFocusOut={leave}>
      <Labelled
        id={id}
        label={say(label) + (more === undefined ? "" : say(more))}
        help={help === undefined ? undefined : say(help)}
        errors={errors}
      >
        <TextInput
          {...look}
          {...(described === undefined ? {} : { described })}
          id={id}
          value={value}
          change={change}
          invalid={errors.length > 0}
        />
      </Labelled>
    </div>
  );
}

interface BothProps extends Placed {
  readonly rows?: number;
  readonly value: Label;
  readonly change: (value: Label) => void;
}

/** One text in both languages, side by side where there is room. */
export function BothFields({ at, value, change, ...look }: BothProps) {
  return (
    <div class="both">
      <Field
        {...look}
        at={`${at}/zh`}
        more={CHARTER.inChinese}
        value={value.zh}
        change={(zh) => change({ ...value, zh })}
      />
      <Field
        {...look}
        at={`${at}/en`}
        more={CHARTER.inEnglish}
        value={value.en}
        change={(en) => change({ ...value, en })}
      />
    </div>
  );
}

interface OptionProps extends Placed {
  readonly help?: Label;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly options: readonly (readonly [code: string, text: string])[];
}

/** One value out of a list; one that is not in it is kept. */
export function OptionField({ at, label, help, value, change, options }: OptionProps) {
  const say = useSay();
  const { errors, leave } = useErrors(at, value === "");
  const id = controlId(at);
  const known = value === "" || options.some(([code]) => code === value);
  return (
    <div onFocusOut={leave}>
      <Labelled
        id={id}
        label={say(label)}
        help={help === undefined ? undefined : say(help)}
        errors={errors}
      >
        <select
          id={id}
          class="input"
          value={value}
          aria-invalid={errors.length > 0 ? true : undefined}
          aria-describedby={describedBy(id, help?.en, errors)}
          onChange={(event) => change(event.currentTarget.value)}
        >
          <option value="">{say(CHARTER.choose)}</option>
          {known ? null : <option value={value}>{value}</option>}
          {options.map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      </Labelled>
    </div>
  );
}

interface ChoicesProps extends Placed {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly change: (chosen: readonly string[]) => void;
}

/** Any number of values out of a list, in the order of the list. */
export function ChoicesField({ at, label, choices, chosen, change }: ChoicesProps) {
  const say = useSay();
  const { errors, leave } = useErrors(at, chosen.length === 0);
  const id = controlId(at);
  const known = choices.map(({ code }) => code);
  return (
    <div onFocusOut={leave}>
      <Labelled group id={id} label={say(label)} errors={errors}>
        <Choices
          name={id}
          many
          layout="two"
          choices={choices}
          chosen={chosen}
          change={(codes) =>
            change([
              ...known.filter((code) => codes.includes(code)),
              ...codes.filter((code) => !known.includes(code)),
            ])
          }
        />
      </Labelled>
    </div>
  );
}

interface TickProps extends Placed {
  readonly value: boolean;
  readonly change: (value: boolean) => void;
}

/** Yes or no. */
export function TickField({ at, label, value, change }: TickProps) {
  const say = useSay();
  const id = controlId(at);
  return (
    <label class="tick">
      <input
        id={id}
        type="checkbox"
        checked={value}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      {say(label)}
    </label>
  );
}
