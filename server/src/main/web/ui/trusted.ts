/** The scripts that a page may start as workers. */
const WORKERS = ["/page/worker.js", "/page/evidence.js"] as const;

export type WorkerFile = (typeof WORKERS)[number];

/** As much of Trusted Types as is used here; older browsers have none. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

function allowed(url: string): string {
  if (!(WORKERS as readonly string[]).includes(url)) {
    throw new TypeError("not a worker of this page");
  }
  return url;
}

const types = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
const policy = types?.createPolicy("tipseal", { createScriptURL: allowed });

/** Starts a worker of the page. The only way from a text to code in this page. */
export function startWorker(file: WorkerFile): Worker {
  const url = policy === undefined ? allowed(file) : policy.createScriptURL(file);
  return new Worker(url, { type: "module" });
}
