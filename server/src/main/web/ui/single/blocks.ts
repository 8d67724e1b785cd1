import { type StartWorker, type WorkerName, workersAt } from "../workers.ts";

/** The text of one of the file's blocks: `<script type="…" id="…">`, which a browser does not run. */
export function block(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}

/** Workers out of the blocks that carry their code. */
export function workersInBlocks(): StartWorker {
  const address = (name: WorkerName) =>
    URL.createObjectURL(new Blob([block(name)], { type: "text/javascript" }));
  // A page from a disk has no origin, and Chromium starts no module there.
  return workersAt({ worker: address("worker"), evidence: address("evidence") }, "classic");
}
