import { render } from "preact";
import { OfficeClient } from "../api/client.ts";
import { OfficePage } from "./page.tsx";

/** The entry of the page that the office serves to its officers. */
render(<OfficePage client={new OfficeClient()} />, document.getElementById("page") as HTMLElement);
