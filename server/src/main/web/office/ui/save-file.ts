/** How long a browser may take to begin saving, in milliseconds. */
const SAVING = 60_000;

/** Has the browser save bytes as a file. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), SAVING);
}

/** Has the browser save what an address of the office gives, as it comes; its name comes with it. */
export function saveFrom(address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  link.click();
}
