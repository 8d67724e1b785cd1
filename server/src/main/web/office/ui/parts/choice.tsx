interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [code: string, text: string])[];
  readonly change: (code: string) => void;
  /** What stands there while nothing is chosen. */
  readonly none?: string;
  readonly optional?: boolean;
}

/** One value out of a list. */
export function Choice({ id, label, value, options, change, none, optional }: Props) {
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="input"
        required={!optional}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
