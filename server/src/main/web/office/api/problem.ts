import type { Mistake } from "./contract.ts";

const TYPE = /^urn:tipseal:problem:([a-z0-9-]{1,60})$/;

/** What the office's problem documents (RFC 9457) say beside their type. */
interface Document {
  readonly type?: unknown;
  readonly title?: unknown;
  readonly titleZh?: unknown;
  readonly mistakes?: unknown;
}

/** The office refused a request, or could not be reached. */
export class OfficeProblem extends Error {
  override readonly name = "OfficeProblem";

  constructor(
    /** 0 if there was no answer. */
    readonly status: number,
    /** Such as `purpose-needed`; what is no problem document is named by its status. */
    readonly problem: string,
    /** The office's own words, if it gave any. */
    readonly title?: { readonly zh: string; readonly en: string },
    /** Every mistake of an input, with its place in it. */
    readonly mistakes: readonly Mistake[] = [],
  ) {
    super(problem);
  }

  /** There was no answer at all. */
  static unreachable(): OfficeProblem {
    return new OfficeProblem(0, "unreachable");
  }

  /** Reads an answer of another status than was hoped for. */
  static async of(response: Response): Promise<OfficeProblem> {
    const document = await read(response);
    const type = typeof document.type === "string" ? TYPE.exec(document.type)?.[1] : undefined;
    const { title, titleZh, mistakes } = document;
    return new OfficeProblem(
      response.status,
      type ?? `http-${response.status}`,
      typeof title === "string" && typeof titleZh === "string"
        ? { zh: titleZh, en: title }
        : undefined,
      Array.isArray(mistakes) ? mistakes.filter(isMistake) : [],
    );
  }
}

async function read(response: Response): Promise<Document> {
  try {
    const document: unknown = await response.json();
    return typeof document === "object" && document !== null ? document : {};
  } catch {
    return {};
  }
}

function isMistake(value: unknown): value is Mistake {
  const mistake = value as Partial<Mistake> | null;
  return ["place", "zh", "en"].every(
    (name) => typeof mistake?.[name as keyof Mistake] === "string",
  );
}
