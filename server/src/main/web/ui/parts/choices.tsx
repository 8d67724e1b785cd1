import type { ComponentChildren } from "preact";

/** One thing that can be chosen. */
export interface Choice {
  readonly code: string;
  readonly label: ComponentChildren;
  readonly help?: ComponentChildren;
}

interface Props {
  /** Unique in the page. */
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly change: (chosen: readonly string[]) => void;
  /** Whether several can be chosen. */
  readonly many?: boolean;
  readonly layout?: "inline" | "two";
}

/** Radio buttons, or tick boxes, that are easy to hit with a thumb. */
export function Choices({ name, choices, chosen, change, many, layout }: Props) {
  const pick = (code: string, on: boolean) => {
    const others = many ? chosen.filter((other) => other !== code) : [];
    change(on ? [...others, code] : others);
  };
  return (
    <div class={`choices ${layout ?? ""}`}>
      {choices.map(({ code, label, help }) => (
        <label key={code} class="choice">
          <input
            type={many ? "checkbox" : "radio"}
            name={name}
            value={code}
            checked={chosen.includes(code)}
            onChange={(event) => pick(code, event.currentTarget.checked)}
          />
          <span>{label}</span>
          {help ? <span class="help">{help}</span> : null}
        </label>
      ))}
    </div>
  );
}
