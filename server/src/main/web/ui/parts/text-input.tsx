interface Props {
  readonly id: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** Several lines; how many of them at first. */
  readonly rows?: number;
  /** Text, unless it is a day or a month. */
  readonly type?: "date" | "month";
  readonly mode?: "text" | "decimal" | "numeric" | "tel" | "email" | "url";
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly described?: string;
  readonly narrow?: boolean;
  readonly name?: string;
  readonly label?: string;
}

/** A box to write in. The browser neither completes, corrects nor remembers what is written. */
export function TextInput(props: Props) {
  const common = {
    id: props.id,
    value: props.value,
    placeholder: props.placeholder,
    class: `input${props.narrow ? " narrow" : ""}`,
    "aria-label": props.label,
    "aria-invalid": props.invalid ? true : undefined,
    "aria-describedby": props.described,
    autocomplete: "off",
    autocorrect: "off",
    autocapitalize: "off",
    spellcheck: false,
    "data-1p-ignore": true,
    "data-lpignore": "true",
    onInput: (event: Event) =>
      props.change((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value),
  } as const;
  if (props.rows !== undefined) {
    return <textarea {...common} rows={props.rows} />;
  }
  return props.type === undefined ? (
    <input {...common} type="text" inputMode={props.mode} />
  ) : (
    <input {...common} type={props.type} />
  );
}
