import { useSay } from "../../../../ui/language.ts";
import { LINKS } from "../../../i18n/links.ts";
import { useDoing } from "../../asking.ts";
import { useOffice } from "../../context.ts";
import { Choice } from "../../parts/choice.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useCampaigns } from "../../use-campaigns.ts";
import type { LinksProps } from "./links.tsx";

/** Puts a case into a campaign, or takes it out. */
export function CampaignChoice({ id, opened, again }: LinksProps) {
  const say = useSay();
  const { client } = useOffice();
  const campaigns = useCampaigns();
  const { problem, run } = useDoing();
  const present = opened.row.campaign ?? "";
  const offered = campaigns.filter((one) => one.open || one.id === present);
  if (offered.length === 0) {
    return null;
  }
  const change = async (to: string) => {
    const body = { campaign: to === "" ? null : to };
    if (await run(() => client.put("/api/v1/cases/{case}/campaign", { at: { case: id }, body }))) {
      again();
    }
  };
  return (
    <>
      <Choice
        id="case-campaign"
        label={say(LINKS.campaign)}
        value={present}
        none={say(LINKS.noCampaign)}
        optional
        options={offered.map((one) => [one.id, one.name] as const)}
        change={change}
      />
      <ProblemNote problem={problem} />
    </>
  );
}
