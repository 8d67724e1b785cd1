/**
 * Imported before PDF.js: without a window it would take this worker's messages for its own. A worker has no window, so it is gone
 * again once PDF.js is there.
 */
const global = globalThis as { window?: unknown };
global.window = globalThis;

export function forgetWindow(): void {
  delete global.window;
}
