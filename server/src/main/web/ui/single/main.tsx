import { render } from "preact";
import { RemoteDesk } from "../../worker/remote-desk.ts";
import type { Agency } from "../agency.ts";
import { forgetWhenLeft } from "../exit.ts";
import { provideWorkers, startWorker } from "../workers.ts";
import { block, workersInBlocks } from "./blocks.ts";
import { SinglePage } from "./single-page.tsx";

/** The entry of the single-file page. Its agency is written into it, unless it comes as it was released. */
provideWorkers(workersInBlocks());
const desk = new RemoteDesk(startWorker("worker"));
const agency = JSON.parse(block("agency")) as Agency | null;
forgetWhenLeft(() => desk.end());
render(
  <SinglePage desk={desk} agency={agency ?? undefined} />,
  document.getElementById("page") as HTMLElement,
);
