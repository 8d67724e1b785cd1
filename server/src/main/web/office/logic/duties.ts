/** The administrators, each of whom has no other role besides. */
const ADMINISTRATORS = ["system-administrator", "security-administrator", "audit-administrator"];

/** The roles that are not left once another one is chosen: what excludes it goes. */
export function withRole<R extends string>(roles: readonly R[], role: R, on: boolean): R[] {
  if (!on) {
    return roles.filter((other) => other !== role);
  }
  return ADMINISTRATORS.includes(role)
    ? [role]
    : [...roles.filter((other) => other !== role && !ADMINISTRATORS.includes(other)), role];
}

/** A list with or without something. */
export function withItem(list: readonly string[], item: string, on: boolean): string[] {
  const others = list.filter((other) => other !== item);
  return on ? [...others, item] : others;
}
