import { lowerNoSpace } from "./folding.ts";
import { type NormalIdentifier, normal } from "./normal.ts";

const V4 = /^([0-9]{1,4})\.([0-9]{1,4})\.([0-9]{1,4})\.([0-9]{1,4})(?::[0-9]{1,5})?$/;
const BRACKETED = /^\[([^\]]*)\](?::[0-9]{1,5})?$/;
const SIGNS = /^[0-9a-f:.]+$/;
const MAPPED = /^::ffff:[0-9a-f]+:[0-9a-f]+$/;

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

/** A URL's host is written as RFC 5952 has it. */
function version6(text: string): string | undefined {
  const end = text.lastIndexOf(":") + 1;
  if (end === 0 || !SIGNS.test(text)) {
    return undefined;
  }
  const octets = version4(text.slice(end));
  try {
    const { hostname } = new URL(
      `http://[${text.slice(0, end)}${octets?.join(".") ?? text.slice(end)}]`,
    );
    const address = hostname.slice(1, -1);
    return MAPPED.test(address) ? mapped(address) : address;
  } catch {
    return undefined;
  }
}

/** The version 4 address in the last two groups. */
function mapped(address: string): string {
  return address
    .split(":")
    .slice(-2)
    .map((group) => parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 255])
    .join(".");
}
