/** How far a long wish has come. Files are named by their place in the list, from 0. */
export type Progress =
  | { readonly step: "profile" | "keys" | "challenge" | "sealing" | "sending" }
  /** A file is read for the first time, for its digest; in bytes of the file. */
  | {
      readonly step: "reading";
      readonly file: number;
      readonly done: number;
      readonly size: number;
    }
  /** A file is sealed and uploaded; in sealed bytes that the drop has. */
  | {
      readonly step: "uploading";
      readonly file: number;
      readonly done: number;
      readonly size: number;
    }
  /**
   * A sealed file is stamped; in numbers tried. It takes `size` of them on average, and now and then
   * several times as many.
   */
  | { readonly step: "stamp"; readonly done: number; readonly size: number }
  /** Nothing can be done until the drop is there again. */
  | {
      readonly step: "waiting";
      readonly reason: "unreachable" | "busy";
      readonly seconds: number;
    };

/** Hears how far it has come. */
export type Listener = (progress: Progress) => void;
