import { lowerNoSpace } from "./folding.ts";
import { type NormalIdentifier, normal } from "./normal.ts";

const V4 = /^([0-9]{1,4})\.([0-9]{1,4})\.([0-9]{1,4})\.([0-9]{1,4})(?::[0-9]{1,5})?$/;
const BRACKETED = /^\[([^\]]*)\](?::[0-9]{1,5})?$/;
const GROUP = /^[0-9a-f]{1,4}$/;
const GROUPS = 8;
const MAPPED_GROUP = 5;

/**
 * IP addresses: version 4 in four decimal numbers, version 6 as RFC 5952 writes it, a mapped version
 * 4 address as version 4. A port, brackets and a zone are dropped.
 */
export function ipAddress(text: string): NormalIdentifier {
  const plain = dotted(lowerNoSpace(text));
  const value = parseIp(plain);
  return value === undefined ? normal("ip", plain, "FORM") : normal("ip", value);
}

/** A text with the dots that it stands for, Chinese ones and those that were made harmless. */
export function dotted(text: string): string {
  return text.replace(/[。｡]/g, ".").replaceAll("[.]", ".");
}

/** The normal form, or nothing if it is no address. */
export function parseIp(text: string): string | undefined {
  const plain = BRACKETED.exec(text)?.[1] ?? text;
  return version4(plain)?.join(".") ?? version6(plain.replace(/%.*$/, ""));
}

function version4(text: string): readonly number[] | undefined {
  const octets = V4.exec(text)?.slice(1, 5).map(Number);
  return octets?.every((octet) => octet <= 255) ? octets : undefined;
}

function version6(text: string): string | undefined {
  const gap = text.indexOf("::");
  if (gap !== text.lastIndexOf("::") || !text.includes(":")) {
    return undefined;
  }
  const head = parts(gap < 0 ? text : text.slice(0, gap));
  const tail = parts(gap < 0 ? "" : text.slice(gap + 2));
  const given = [...head, ...tail];
  if (
    (gap < 0 ? given.length !== GROUPS : given.length >= GROUPS) ||
    !given.every((part) => GROUP.test(part))
  ) {
    return undefined;
  }
  const zeros = Array<string>(GROUPS - given.length).fill("0");
  return format([...head, ...zeros, ...tail].map((part) => parseInt(part, 16)));
}

/** The groups of one side; a dotted end counts as two. An empty group is kept, to be refused. */
function parts(side: string): readonly string[] {
  if (side === "") {
    return [];
  }
  const end = side.lastIndexOf(":") + 1;
  const octets = version4(side.slice(end));
  if (octets === undefined) {
    return side.split(":");
  }
  const [a = 0, b = 0, c = 0, d = 0] = octets;
  const groups = [(a << 8) | b, (c << 8) | d].map((group) => group.toString(16));
  return (side.slice(0, end) + groups.join(":")).split(":");
}

function format(groups: readonly number[]): string {
  let start = -1;
  let length = 1;
  for (let i = 0; i < GROUPS; i++) {
    let end = i;
    while (end < GROUPS && groups[end] === 0) {
      end++;
    }
    if (end - i > length) {
      start = i;
      length = end - i;
    }
  }
  if (start === 0 && length === MAPPED_GROUP && groups[MAPPED_GROUP] === 0xffff) {
    const [high = 0, low = 0] = groups.slice(MAPPED_GROUP + 1);
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  }
  const hex = groups.map((group) => group.toString(16));
  return start < 0
    ? hex.join(":")
    : `${hex.slice(0, start).join(":")}::${hex.slice(start + length).join(":")}`;
}
