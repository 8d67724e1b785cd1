/** Where the page stands: a view and the ids of what it shows, or a one-time token. Nothing else is ever in an address. */
export interface Address {
  readonly view: string;
  readonly rest: readonly string[];
}

/** Reads a fragment such as `#/case/0a1b…`. */
export function readAddress(fragment: string): Address {
  const [view = "", ...rest] = fragment.replace(/^#\/?/, "").split("/").map(decoded);
  return { view, rest: rest.filter((part) => part !== "") };
}

/** Writes it. */
export function writeAddress({ view, rest }: Address): string {
  return `#/${[view, ...rest].map(encodeURIComponent).join("/")}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
