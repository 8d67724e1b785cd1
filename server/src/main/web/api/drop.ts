import type { Bytes } from "../crypto/bytes.ts";
import { b64, b64u } from "../crypto/encoding.ts";
import { type Locator, type UploadId, locator, uploadId } from "../crypto/names.ts";
import { sha256 } from "../crypto/primitives.ts";
import { MAX_DOCUMENT_LENGTH } from "../crypto/profile/verify.ts";
import { Refused } from "../crypto/refused.ts";
import type { SecretBytes } from "../crypto/secret.ts";
import { FOLLOW_UP_TYPE, REPORT_TYPE } from "../crypto/submission/submission.ts";
import { solveChallenge } from "./challenge.ts";
import { Failure } from "./failure.ts";
import type { Answer, Ask, DropHttp } from "./http.ts";
import { type MailboxDocument, readMailbox } from "./mailbox-document.ts";
import { DropProblem } from "./problem.ts";
import type { Listener } from "./progress.ts";

const API = "/api/v1";
const UPLOADS = `${API}/uploads`;
const MAILBOX = `${API}/mailbox`;
const TUS = { "Tus-Resumable": "1.0.0" } as const;
const OCTETS = "application/offset+octet-stream";
const STATEMENT = "application/vnd.tipseal.statement";
const LOCATION = /\/api\/v1\/uploads\/([0-9a-f]{32})$/;
const OFFSET = /^[0-9]{1,15}$/;
const MOST_MAILBOX_BYTES = 1 << 25;

/** What a challenge is asked for. */
type Work = "report" | "follow-up" | "upload";

/** What opens a mailbox at the drop. */
export interface MailboxAccess {
  readonly locator: Locator;
  readonly mailboxToken: SecretBytes;
}

/**
 * The drop's public routes (PROTOCOL.md §11), one method each. A method makes one try, which
 * `Patience` repeats. It throws ConnectionLost, DropProblem for a refusal, and Failure for what no
 * further try can mend.
 */
export class DropClient {
  readonly #http: DropHttp;
  readonly #listener: Listener;
  readonly #signal: AbortSignal | undefined;

  constructor(http: DropHttp, listener: Listener, signal?: AbortSignal) {
    this.#http = http;
    this.#listener = listener;
    this.#signal = signal;
  }

  /** The profile document, unverified. */
  async profile(): Promise<Bytes> {
    const path = `${API}/profile`;
    const answer = await this.#expect(200, { method: "GET", path, most: MAX_DOCUMENT_LENGTH });
    return answer.body;
  }

  /** Reserves an upload for so many sealed bytes. */
  async createUpload(sealedSize: number): Promise<UploadId> {
    const headers = {
      ...TUS,
      "Upload-Length": String(sealedSize),
      "Tipseal-Challenge": await this.#solved("upload", sealedSize),
    };
    const answer = await this.#expect(201, { method: "POST", path: UPLOADS, headers });
    const id = LOCATION.exec(answer.headers.get("Location") ?? "")?.[1];
    return readName(() => uploadId(id ?? "", "submission-malformed"), "Location");
  }

  /** How many bytes of an upload the drop has. */
  async uploadOffset(id: UploadId): Promise<number> {
    const ask: Ask = { method: "HEAD", path: `${UPLOADS}/${id}`, headers: TUS };
    const answer = await this.#http.ask(ask, this.#signal);
    if (answer.status === 404) {
      throw DropProblem.of(answer, "upload-not-found");
    }
    return offsetOf(expected(200, answer));
  }

  /**
   * Sends a part of an upload, with its SHA-256.
   *
   * @returns the new offset
   */
  async sendPart(id: UploadId, offset: number, part: Bytes): Promise<number> {
    const headers = {
      ...TUS,
      "Upload-Offset": String(offset),
      "Upload-Checksum": `sha256 ${b64(await sha256(part))}`,
      "Content-Type": OCTETS,
    };
    const ask: Ask = { method: "PATCH", path: `${UPLOADS}/${id}`, headers, body: part };
    return offsetOf(await this.#expect(204, ask));
  }

  /** Takes an upload back. */
  async deleteUpload(id: UploadId): Promise<void> {
    await this.#expect(204, { method: "DELETE", path: `${UPLOADS}/${id}`, headers: TUS });
  }

  /** Submits a report. */
  async postReport(submission: Bytes): Promise<Locator> {
    const headers = {
      "Content-Type": REPORT_TYPE,
      "Tipseal-Challenge": await this.#solved("report", submission.length),
    };
    const ask: Ask = { method: "POST", path: `${API}/reports`, headers, body: submission };
    const { body } = await this.#expect(201, ask);
    const text = new TextDecoder().decode(body).trim();
    return readName(() => locator(text, "submission-malformed"), "locator");
  }

  /** Reads a mailbox; nothing in it is verified. */
  async mailbox(access: MailboxAccess): Promise<MailboxDocument> {
    const headers = authorization(access);
    const most = MOST_MAILBOX_BYTES;
    const { body } = await this.#expect(200, { method: "GET", path: MAILBOX, headers, most });
    return readMailbox(body);
  }

  /** Submits a follow-up. */
  async postFollowUp(access: MailboxAccess, submission: Bytes): Promise<void> {
    const headers = {
      ...authorization(access),
      "Content-Type": FOLLOW_UP_TYPE,
      "Tipseal-Challenge": await this.#solved("follow-up", submission.length),
    };
    await this.#expect(204, {
      method: "POST",
      path: `${MAILBOX}/follow-ups`,
      headers,
      body: submission,
    });
  }

  /** Presses for an answer, or withdraws the report. */
  async postStatement(
    access: MailboxAccess,
    what: "reminder" | "withdrawal",
    statement: Bytes,
  ): Promise<void> {
    const headers = { ...authorization(access), "Content-Type": STATEMENT };
    const path = `${MAILBOX}/${what}`;
    await this.#expect(204, { method: "POST", path, headers, body: statement });
  }

  /** A challenge counts once: each try needs its own. */
  async #solved(work: Work, size: number): Promise<string> {
    this.#listener({ step: "challenge" });
    const path = `${API}/challenge?for=${work}&size=${size}`;
    const { body } = await this.#expect(200, { method: "GET", path });
    return solveChallenge(body, this.#signal);
  }

  async #expect(status: number, ask: Ask): Promise<Answer> {
    return expected(status, await this.#http.ask(ask, this.#signal));
  }
}

function authorization(access: MailboxAccess): { readonly Authorization: string } {
  const token = b64u(access.mailboxToken.bytes());
  return { Authorization: `Bearer ${access.locator}.${token}` };
}

function expected(status: number, answer: Answer): Answer {
  if (answer.status !== status) {
    throw DropProblem.of(answer);
  }
  return answer;
}

function offsetOf(answer: Answer): number {
  const offset = answer.headers.get("Upload-Offset") ?? "";
  if (!OFFSET.test(offset)) {
    throw new Failure("bad-answer", "Upload-Offset");
  }
  return Number(offset);
}

function readName<T>(read: () => T, what: string): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Refused ? new Failure("bad-answer", what) : error;
  }
}
