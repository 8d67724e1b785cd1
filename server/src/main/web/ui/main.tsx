import { render } from "preact";
import { RemoteDesk } from "../worker/remote-desk.ts";
import { fetchAgency } from "./agency.ts";
import { Page } from "./page.tsx";
import { startWorker } from "./trusted.ts";

/** The entry of the page. The worker is on its way before anything is drawn. */
const desk = new RemoteDesk(startWorker("/page/worker.js"));
render(<Page desk={desk} agency={fetchAgency} />, document.getElementById("page") as HTMLElement);
