import { useEffect, useState } from "preact/hooks";
import type { ChosenFile } from "../../flows/evidence-list.ts";

/** The files of a list as a browser has it. */
export function chosen(files: Iterable<File> | null | undefined): readonly ChosenFile[] {
  return [...(files ?? [])].map((file) => ({ file, name: file.name }));
}

/**
 * Takes files that are dropped anywhere on the page, or pasted.
 *
 * @returns whether files are being dragged over the page
 */
export function useArrivals(add: (files: readonly ChosenFile[]) => void): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (hasFiles(event)) {
        // Otherwise the browser opens the file in place of the page, and all that was written is gone.
        event.preventDefault();
        setDragging(true);
      }
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) {
        setDragging(false);
      }
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      if (hasFiles(event)) {
        event.preventDefault();
        add(chosen(event.dataTransfer?.files));
      }
    };
    const paste = (event: ClipboardEvent) => {
      const files = chosen(event.clipboardData?.files);
      // Office programs put a picture of the text beside the text.
      const text = isTextField(event.target) && event.clipboardData?.types.includes("text/plain");
      if (files.length > 0 && !text) {
        event.preventDefault();
        add(files);
      }
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, [add]);
  return dragging;
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") === true;
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
