import type { CleanReply, CleanRequest } from "./cleaner-messages.ts";
import { outcomeOf } from "./cleaner.ts";

/**
 * The entry of the worker that cleans files. It is apart from the worker that seals: what a hostile file
 * could make of a parser, it does where no key is.
 */

const scope = self as unknown as DedicatedWorkerGlobalScope;
const reply = (message: CleanReply): void => scope.postMessage(message);

scope.addEventListener("message", ({ data }: MessageEvent<CleanRequest>) => {
  const { id, file } = data;
  void outcomeOf(file, (step) => reply({ id, step })).then((outcome) => reply({ id, outcome }));
});
