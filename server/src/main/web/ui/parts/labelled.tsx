import type { ComponentChildren } from "preact";
import { SHELL } from "../../i18n/shell.ts";
import { useSay } from "../language.ts";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly required?: boolean | undefined;
  readonly errors?: readonly string[] | undefined;
  /** Several controls: they get a legend instead of a label. */
  readonly group?: boolean;
  readonly children: ComponentChildren;
}

/** A control with its label, its help, and what is wrong with it; {@link describedBy} names the latter two. */
export function Labelled({ id, label, help, required, errors, group, children }: Props) {
  const say = useSay();
  const name = (
    <>
      {label}
      {required ? <span class="need">{say(SHELL.required)}</span> : null}
    </>
  );
  const rest = (
    <>
      {help === undefined ? null : (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children}
      {errors?.map((error) => (
        <p class="error" id={`${id}-error`} key={error}>
          {error}
        </p>
      ))}
    </>
  );
  return group ? (
    <fieldset class="field" id={id} aria-describedby={describedBy(id, help, errors)}>
      <legend class="label">{name}</legend>
      {rest}
    </fieldset>
  ) : (
    <div class="field">
      <label class="label" for={id}>
        {name}
      </label>
      {rest}
    </div>
  );
}

/** The value of `aria-describedby` for a control with this id. */
export function describedBy(
  id: string,
  help: string | undefined,
  errors: readonly string[] | undefined,
): string | undefined {
  const ids = [help === undefined ? "" : `${id}-help`, errors?.length ? `${id}-error` : ""];
  return ids.filter((part) => part !== "").join(" ") || undefined;
}
