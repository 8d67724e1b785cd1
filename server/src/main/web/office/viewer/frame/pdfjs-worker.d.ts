/** The half of PDF.js that reads a file; its other half asks for nothing but that it is there. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
