/** A time as the officer's clock has it, to the minute: `2026-11-26 14:05`. */
export function moment(time: string): string {
  const at = new Date(time);
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
