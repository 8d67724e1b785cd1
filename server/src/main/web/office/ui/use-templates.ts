import type { Templates } from "../api/contract.ts";
import { useAsked } from "./asking.ts";
import { useOffice } from "./context.ts";

/** Texts for answers; none as long as they are not known. */
export function useTemplates(): Templates["templates"] {
  const { client } = useOffice();
  const asked = useAsked(
    "templates",
    async (signal) => (await client.get("/api/v1/templates", { signal })).templates,
  );
  return asked.value ?? [];
}
