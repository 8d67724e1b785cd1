interface Props {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly value: string;
  /** Whether it is chosen here, rather than shown. */
  readonly isNew?: boolean;
  readonly change: (value: string) => void;
}

/** A passphrase that is typed. */
export function PassphraseInput({ id, label, help, error, value, isNew, change }: Props) {
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {help === undefined ? null : (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <input
        id={id}
        class="input"
        type="password"
        autocomplete={isNew ? "new-password" : "current-password"}
        required
        maxLength={500}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={described === "" ? undefined : described}
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {error === undefined ? null : (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
