import { render } from "preact";
import { RemoteDesk } from "../worker/remote-desk.ts";
import { fetchAgency, fetchProfile } from "./agency.ts";
import { forgetWhenLeft } from "./exit.ts";
import { Page } from "./page.tsx";
import { provideWorkers, startWorker, workersAt } from "./workers.ts";

/**
 * The entry of the page that a drop serves. Worker, tables and profile are all on their way before
 * anything is drawn: over Tor each of them takes a second.
 */
provideWorkers(workersAt({ worker: "/page/worker.js", evidence: "/page/evidence.js" }));
const desk = new RemoteDesk(startWorker("worker"));
const place = async () => {
  const [agency, profile] = await Promise.all([fetchAgency(""), fetchProfile("")]);
  return { agency, base: "", profile };
};
forgetWhenLeft(() => desk.end());
render(<Page desk={desk} place={place} />, document.getElementById("page") as HTMLElement);
