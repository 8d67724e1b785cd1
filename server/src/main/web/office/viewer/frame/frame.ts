/** The source of the worker, put in by the build. */
declare const WORKER: string;

/**
 * All that runs in the sandbox's document: it starts the worker that does the work, so that whatever hangs hangs there, and hands it the
 * page's port. It never sees the file or what becomes of it.
 */
addEventListener(
  "message",
  ({ ports }) => {
    const source = URL.createObjectURL(new Blob([WORKER], { type: "text/javascript" }));
    new Worker(source).postMessage(undefined, [...ports]);
  },
  { once: true },
);
