import { fold, lower } from "./folding.ts";
import { dotted, parseIp } from "./ip-address.ts";
import type { NormalIdentifier } from "./normal.ts";

/** Also the spellings that keep a program from making a link of it, such as `hxxp`. */
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:\/{1,3}/;

const HOST = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z0-9-]{2,}$/;
const ASCII = /^[\0-\x7f]*$/;

/** What no host name holds. */
const NO_HOST = /[\0- "#%/:<>?@[\\\]^`{|}\x7f]/;

const MAX_LABEL = 63;

/**
 * Web addresses and domains: host in lower case and in ASCII, without scheme, user, default port,
 * fragment and closing slash. A path keeps its case. Matching is by host without `www.`, and where
 * there is a path by host and path too.
 */
export function webAddress(text: string): NormalIdentifier {
  const plain = dotted(fold(text).replaceAll(" ", "")).replace(SCHEME, "").replace(/^\/+/, "");
  const cut = plain.search(/[/?#\\]|$/);
  const authority = plain.slice(0, cut).replace(/^.*@/, "");
  const [, name = "", number] = /^(.*?)(?::([0-9]*))?$/.exec(authority) ?? [];
  const site = ascii(name);
  const port = number === undefined || /^(?:80|443)?$/.test(number) ? "" : `:${number}`;
  const path = plain
    .slice(cut)
    .replace(/#.*$/, "")
    .replace(/\/+\??/g, (run: string, at: number, whole: string) =>
      run.endsWith("?") ? "?" : at + run.length === whole.length ? "" : run,
    );
  const ip = parseIp(site);
  const keys = [];
  const known = site.replace(/^www\./, "");
  if (known !== "") {
    keys.push(ip === undefined ? `web:${known}` : `ip:${ip}`);
    if (path !== "") {
      keys.push(`web:${known}${path}`);
    }
  }
  const fits = ip !== undefined || HOST.test(site);
  return { value: site + port + path, keys, oddity: fits ? undefined : "FORM" };
}

/** A host name in ASCII and lower case, without a closing dot; unchanged where that fails. */
export function ascii(host: string): string {
  const name = lower(host).replace(/[。｡]/g, ".").replace(/\.+$/, "");
  const labels = ASCII.test(name) || NO_HOST.test(name) ? [name] : name.split(".").map(asciiLabel);
  return labels.includes(undefined) ? name : labels.join(".");
}

/** A label of an international name, as the office's IDNA 2003 has it: ß is written ss. */
function asciiLabel(label: string): string | undefined {
  if (ASCII.test(label)) {
    return isLabel(label) ? label : undefined;
  }
  try {
    // The second label keeps a number from being read as an address.
    const { hostname } = new URL(`http://${label.replaceAll("ß", "ss")}.a`);
    const name = hostname.slice(0, -2);
    return isLabel(name) && !label.startsWith("xn--") ? name : undefined;
  } catch {
    return undefined;
  }
}

function isLabel(name: string): boolean {
  return name !== "" && name.length <= MAX_LABEL;
}
