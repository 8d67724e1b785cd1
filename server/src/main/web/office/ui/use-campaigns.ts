import type { Result } from "../api/contract.ts";
import { useAsked } from "./asking.ts";
import { useOffice } from "./context.ts";

type Campaigns = Result<"/api/v1/campaigns", "get">["campaigns"];

/** All campaigns, whose names stand for their ids; none as long as they are not known. */
export function useCampaigns(): Campaigns {
  const { client } = useOffice();
  const asked = useAsked(
    "campaigns",
    async (signal) => (await client.get("/api/v1/campaigns", { signal })).campaigns,
  );
  return asked.value ?? [];
}
