import { REGIONS } from "../../../i18n/regions.ts";
import { REPORT } from "../../../i18n/report.ts";
import { SHELL } from "../../../i18n/shell.ts";
import type { Field } from "../../../report/index.ts";
import { useSay } from "../../language.ts";
import { Labelled } from "../../parts/labelled.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { idOf, useErrors, useForm } from "../form-context.ts";

const OVERSEAS = "OVERSEAS";

/** Where it happened: a province or abroad; whoever knows the code may give a narrower one. */
export function RegionField({ field }: { readonly field: Field }) {
  const say = useSay();
  const { draft, edit } = useForm();
  const errors = useErrors("/region");
  const { region } = draft;
  const province = region === OVERSEAS ? OVERSEAS : `${region.slice(0, 2)}0000`;
  const inside = region !== "" && region !== OVERSEAS;
  return (
    <Labelled id={idOf("/region")} label={say(field.label)} errors={errors}>
      <div class="line wrap">
        <select
          id={idOf("/region")}
          class="input narrow"
          value={region === "" ? "" : province}
          onChange={(event) => edit({ region: event.currentTarget.value })}
        >
          <option value="">{say(SHELL.unsaid)}</option>
          {REGIONS.map(({ code, label }) => (
            <option key={code} value={code}>
              {say(label)}
            </option>
          ))}
          <option value={OVERSEAS}>{say(REPORT.overseas)}</option>
        </select>
        {inside ? (
          <TextInput
            id={`${idOf("/region")}-code`}
            label={say(REPORT.regionCode)}
            placeholder={say(REPORT.regionCode)}
            mode="numeric"
            narrow
            value={region.endsWith("0000") ? "" : region}
            change={(value) => edit({ region: value === "" ? province : value })}
          />
        ) : null}
      </div>
    </Labelled>
  );
}
