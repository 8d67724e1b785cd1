import { useSay } from "../language.ts";
import { Callout } from "../parts/callout.tsx";
import { useForm } from "./form-context.ts";

/** What is worth a second look at a place of the draft, or below it. */
export function WarningsAt({ at }: { readonly at: string }) {
  const say = useSay();
  const { warnings } = useForm();
  const here = warnings.filter((warning) => warning.at === at || warning.at.startsWith(`${at}/`));
  const distinct = [...new Map(here.map((warning) => [warning.code, warning.text]))];
  return (
    <div aria-live="polite" class="tight">
      {distinct.map(([code, text]) => (
        <Callout key={code} kind={code === "warning.danger" ? "bad" : "warn"}>
          <p>{say(text)}</p>
        </Callout>
      ))}
    </div>
  );
}
