import type { Label } from "../../i18n/label.ts";
import { REGIONS } from "../../i18n/regions.ts";

/**
 * The regions that a channel can be for, by the code that a charter has: CN for everywhere, the first
 * two digits for a province.
 */
export function regionChoices(everywhere: Label): readonly { code: string; label: Label }[] {
  return [
    { code: "CN", label: everywhere },
    ...REGIONS.map(({ code, label }) => ({ code: code.slice(0, 2), label })),
  ];
}
