/** The workers that a page has. */
export type WorkerName = "worker" | "evidence";

/** Starts a worker of the page. */
export type StartWorker = (name: WorkerName) => Worker;

/** As much of Trusted Types as is used here; older browsers have none. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/**
 * Workers at fixed addresses. The only way from a text to code in this page: the policy lets through
 * these addresses and nothing else.
 */
export function workersAt(
  addresses: Readonly<Record<WorkerName, string>>,
  type: WorkerType = "module",
): StartWorker {
  const allowed = (address: string) => {
    if (!Object.values(addresses).includes(address)) {
      throw new TypeError("not a worker of this page");
    }
    return address;
  };
  const types = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
  const policy = types?.createPolicy("tipseal", { createScriptURL: allowed });
  return (name) => {
    const address = addresses[name];
    return new Worker(policy?.createScriptURL(address) ?? allowed(address), { type });
  };
}

let start: StartWorker | undefined;

/** Says once, at the page's entry, how its workers are started. */
export function provideWorkers(workers: StartWorker): void {
  start = workers;
}

/** Starts a worker of the page. */
export function startWorker(name: WorkerName): Worker {
  if (start === undefined) {
    throw new RangeError("the page's entry has to say where its workers are");
  }
  return start(name);
}
