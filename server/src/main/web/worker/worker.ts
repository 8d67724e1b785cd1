import { Counter } from "./counter.ts";
import type { Request } from "./messages.ts";

/** The entry of the worker: everything that computes or speaks to the drop happens in here. */

const scope = self as unknown as DedicatedWorkerGlobalScope;
const counter = new Counter((reply) => scope.postMessage(reply));
scope.addEventListener("message", (event: MessageEvent<Request>) => counter.take(event.data));
