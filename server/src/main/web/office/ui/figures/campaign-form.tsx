import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import type { Schemas } from "../../api/contract.ts";
import { CAMPAIGNS } from "../../i18n/figures.ts";
import { useDoing } from "../asking.ts";
import { useOffice } from "../context.ts";
import { ProblemNote } from "../parts/problem-note.tsx";

interface Props {
  /** The one to change; none for a new one. */
  readonly campaign?: Schemas["Campaign"];
  readonly saved: () => void;
}

const COUNTS = ["platformsClosed", "peopleCaught"] as const;

/** What is written of a campaign. */
export function CampaignForm({ campaign, saved }: Props) {
  const say = useSay();
  const { client } = useOffice();
  const { busy, problem, run } = useDoing();
  const key = campaign?.id ?? "new";
  const [texts, setTexts] = useState({
    name: campaign?.name ?? "",
    notes: campaign?.notes ?? "",
    platformsClosed: String(campaign?.platformsClosed ?? ""),
    peopleCaught: String(campaign?.peopleCaught ?? ""),
    amount: campaign?.amount ?? "",
  });
  const [open, setOpen] = useState(campaign?.open ?? true);
  const save = async (event: Event) => {
    event.preventDefault();
    const body = {
      name: texts.name,
      open,
      ...(texts.notes === "" ? {} : { notes: texts.notes }),
      ...(texts.platformsClosed === "" ? {} : { platformsClosed: Number(texts.platformsClosed) }),
      ...(texts.peopleCaught === "" ? {} : { peopleCaught: Number(texts.peopleCaught) }),
      ...(texts.amount === "" ? {} : { amount: texts.amount }),
    };
    const at = { campaign: key };
    const asked = () =>
      campaign === undefined
        ? client.post("/api/v1/campaigns", { body })
        : client.put("/api/v1/campaigns/{campaign}", { at, body });
    if (await run(asked)) {
      saved();
    }
  };
  const field = (name: keyof typeof texts, extra: object = {}) => (
    <div class="field" key={name}>
      <label class="label" for={`${key}-${name}`}>
        {say(CAMPAIGNS[name])}
      </label>
      <input
        id={`${key}-${name}`}
        class="input"
        type="text"
        value={texts[name]}
        onInput={(event) => setTexts({ ...texts, [name]: event.currentTarget.value })}
        {...extra}
      />
    </div>
  );
  return (
    <form class="stack" onSubmit={save}>
      {field("name", { required: true, maxLength: 100 })}
      {field("notes", { maxLength: 2000 })}
      {COUNTS.map((name) => field(name, { inputMode: "numeric", pattern: "[0-9]{1,9}" }))}
      {field("amount", { inputMode: "decimal", pattern: "[0-9]{1,16}([.][0-9]{1,2})?" })}
      <label class="tick">
        <input
          type="checkbox"
          checked={open}
          onChange={(event) => setOpen(event.currentTarget.checked)}
        />
        {say(CAMPAIGNS.open)}
      </label>
      <ProblemNote problem={problem} />
      <div class="row">
        <button class="button main" disabled={busy}>
          {say(CAMPAIGNS.save)}
        </button>
      </div>
    </form>
  );
}
