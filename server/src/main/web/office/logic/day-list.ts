const DAY = 86_400_000;
const MOST = 60;

/** The days of a list and those from one day to another, both included, each once and in order. */
export function withDays(list: readonly string[], from: string, to: string): readonly string[] {
  const last = to === "" ? from : to;
  const days = new Set(list);
  let at = Date.parse(from);
  for (let n = 0; at <= Date.parse(last) && n < MOST; n++) {
    days.add(new Date(at).toISOString().slice(0, 10));
    at += DAY;
  }
  return [...days].sort();
}
