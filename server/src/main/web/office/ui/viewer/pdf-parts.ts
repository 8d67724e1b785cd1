let parts: Promise<ArrayBuffer> | undefined;

/**
 * What PDF.js needs besides a PDF; fetched once, with the first PDF that is opened.
 *
 * @throws TypeError if the office cannot be reached
 */
export function pdfParts(): Promise<ArrayBuffer> {
  parts ??= fetchParts().catch((error: unknown) => {
    parts = undefined;
    throw error;
  });
  return parts;
}

async function fetchParts(): Promise<ArrayBuffer> {
  const response = await fetch("/viewer/pdf-parts");
  if (!response.ok) {
    throw new TypeError("the office lacks the parts of its viewer");
  }
  return response.arrayBuffer();
}
