import type { Result } from "../api/contract.ts";
import { useAsked } from "./asking.ts";
import { useOffice, useRight } from "./context.ts";

type Colleagues = Result<"/api/v1/colleagues", "get">["colleagues"];

/** Who shares a channel with the officer; nobody as long as it is not known. */
export function useColleagues(): Colleagues {
  const { client } = useOffice();
  const may = useRight("see-colleagues");
  const asked = useAsked(`colleagues ${may}`, async (signal) =>
    may ? (await client.get("/api/v1/colleagues", { signal })).colleagues : [],
  );
  return asked.value ?? [];
}
