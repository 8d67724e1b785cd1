import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { GAPS } from "../../i18n/report.ts";
import type { Draft, Gap, Tables, Warning } from "../../report/index.ts";
import type { ProfileView } from "../../worker/messages.ts";
import { useSay } from "../language.ts";

/** What every field of the form works with. */
export interface FormState {
  readonly draft: Draft;
  readonly edit: (change: Partial<Draft>) => void;
  readonly tables: Tables;
  readonly profile: ProfileView;
  /** What is missing or wrong, as far as it is shown already. */
  readonly gaps: readonly Gap[];
  readonly warnings: readonly Warning[];
}

export const FormContext = createContext<FormState | undefined>(undefined);

export function useForm(): FormState {
  const form = useContext(FormContext);
  if (form === undefined) {
    throw new RangeError("no form around this field");
  }
  return form;
}

/** What is wrong at a place of the draft (a JSON pointer), in words. */
export function useErrors(at: string): readonly string[] {
  const say = useSay();
  const { gaps } = useForm();
  return gaps.filter((gap) => gap.at === at).map((gap) => say(GAPS[gap.code], numbers(gap)));
}

/** The id of the control at a place of the draft. */
export function idOf(at: string): string {
  return `field${at.replaceAll("/", "-")}`;
}

function numbers({ values }: Gap): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );
}
