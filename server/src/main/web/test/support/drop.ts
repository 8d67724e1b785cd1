import { createHash } from "node:crypto";
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createChallenge, verifySolution } from "altcha-lib/v1";
import type { Bytes } from "../../crypto/bytes.ts";
import { b64u, fromB64u, hex } from "../../crypto/encoding.ts";
import {
  readFollowUpSubmission,
  readReportSubmission,
} from "../../crypto/submission/submission.ts";

const HMAC_KEY = "a key of the test";

/** A refusal by its name and status. */
export class Refusal extends Error {
  constructor(
    readonly problem: string,
    readonly status: number,
  ) {
    super(problem);
  }
}

interface Upload {
  readonly length: number;
  bytes: Buffer;
}

/**
 * As much of a drop as a client can tell from a real one, over a real connection that a test may cut.
 * The loop against the drop itself is run where that one is at hand.
 */
export class TestDrop {
  readonly uploads = new Map<string, Upload>();
  readonly reports = new Map<string, Bytes>();
  readonly followUps: Bytes[] = [];
  readonly statements: { readonly what: string; readonly bytes: Bytes }[] = [];
  readonly requests: string[] = [];
  /** What the mailbox says beside what is counted here. */
  mailbox: Record<string, unknown> = {};
  profile: Bytes = new Uint8Array(0);
  /** Called for each request before it is done: throws a Refusal, or cuts the connection. */
  before: (request: string, cut: () => void) => void = () => {};
  /** Called when all is done, before the answer. */
  after: (request: string, cut: () => void) => void = () => {};
  #server: Server | undefined;
  readonly #spent = new Set<string>();

  async start(port = 0): Promise<string> {
    const server = createServer((request, response) => void this.#take(request, response));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    return `http://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.#server?.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "", "http://drop");
    const name = `${request.method} ${url.pathname.replace(/[0-9a-f]{32}/, "ID")}`;
    this.requests.push(name);
    const cut = () => {
      request.socket.destroy();
      throw new Error("cut");
    };
    try {
      this.before(name, cut);
      const body = await read(request);
      const answer = await this.#do(name, url, request, body);
      this.after(name, cut);
      response.writeHead(answer.status, answer.headers).end(answer.body);
    } catch (error) {
      if (error instanceof Refusal) {
        const type = `urn:tipseal:problem:${error.problem}`;
        response.writeHead(error.status, { "Content-Type": "application/problem+json" });
        response.end(JSON.stringify({ type, title: "", titleZh: "", status: error.status }));
      } else {
        request.socket.destroy();
      }
    }
  }

  async #do(
    name: string,
    url: URL,
    request: IncomingMessage,
    body: Bytes,
  ): Promise<{ status: number; headers?: Record<string, string>; body?: string | Uint8Array }> {
    const id = url.pathname.slice(-32);
    switch (name) {
      case "GET /api/v1/profile":
        return { status: 200, body: this.profile };
      case "GET /api/v1/challenge": {
        const params = { for: url.searchParams.get("for") ?? "", size: "0" };
        const challenge = await createChallenge({ hmacKey: HMAC_KEY, maxnumber: 5000, params });
        return { status: 200, body: JSON.stringify(challenge) };
      }
      case "POST /api/v1/uploads": {
        await this.#pay(request, "upload");
        const created = hex(crypto.getRandomValues(new Uint8Array(16)));
        const length = Number(request.headers["upload-length"]);
        this.uploads.set(created, { length, bytes: Buffer.alloc(0) });
        return { status: 201, headers: { Location: `/api/v1/uploads/${created}` } };
      }
      case "HEAD /api/v1/uploads/ID":
        return { status: 200, headers: { "Upload-Offset": String(this.#upload(id).bytes.length) } };
      case "PATCH /api/v1/uploads/ID":
        return this.#append(this.#upload(id), request, body);
      case "DELETE /api/v1/uploads/ID":
        this.uploads.delete(id);
        return { status: 204 };
      case "POST /api/v1/reports":
        return this.#report(request, body);
      case "GET /api/v1/mailbox":
        return { status: 200, body: JSON.stringify(this.#mailbox(request)) };
      case "POST /api/v1/mailbox/follow-ups":
        await this.#pay(request, "follow-up");
        this.#mailbox(request);
        return this.#followUp(body);
      case "POST /api/v1/mailbox/reminder":
      case "POST /api/v1/mailbox/withdrawal":
        this.#mailbox(request);
        this.statements.push({ what: name.slice(name.lastIndexOf("/") + 1), bytes: body });
        return { status: 204 };
      default:
        throw new Refusal("not-found", 404);
    }
  }

  /** A solution counts once, for what it was asked for. */
  async #pay(request: IncomingMessage, work: string): Promise<void> {
    const solution = String(request.headers["tipseal-challenge"]);
    const { salt } = JSON.parse(atob(solution)) as { salt: string };
    const good = await verifySolution(solution, HMAC_KEY, true);
    if (!good || this.#spent.has(solution) || !salt.includes(`for=${work}`)) {
      throw new Refusal("challenge-wrong", 403);
    }
    this.#spent.add(solution);
  }

  #upload(id: string): Upload {
    const upload = this.uploads.get(id);
    if (upload === undefined) {
      throw new Refusal("upload-not-found", 404);
    }
    return upload;
  }

  #append(upload: Upload, request: IncomingMessage, body: Bytes) {
    const digest = createHash("sha256").update(body).digest("base64");
    if (request.headers["upload-checksum"] !== `sha256 ${digest}`) {
      throw new Refusal("checksum-wrong", 460);
    }
    if (Number(request.headers["upload-offset"]) !== upload.bytes.length) {
      throw new Refusal("upload-offset-wrong", 409);
    }
    upload.bytes = Buffer.concat([upload.bytes, body]);
    return { status: 204, headers: { "Upload-Offset": String(upload.bytes.length) } };
  }

  async #report(request: IncomingMessage, body: Bytes) {
    await this.#pay(request, "report");
    const { mailbox, uploads } = readReportSubmission(body);
    for (const id of uploads) {
      const upload = this.uploads.get(id);
      if (upload?.bytes.length !== upload?.length) {
        throw new Refusal("attachment-missing", 409);
      }
    }
    const known = this.reports.get(mailbox);
    if (known !== undefined && Buffer.compare(known, body) !== 0) {
      throw new Refusal("mailbox-taken", 409);
    }
    this.reports.set(mailbox, body);
    return { status: 201, body: "7KQ2M" };
  }

  #followUp(body: Bytes) {
    const { number } = readFollowUpSubmission(body);
    const known = this.followUps[number - 1];
    if (known !== undefined && Buffer.compare(known, body) !== 0) {
      throw new Refusal("number-taken", 409);
    }
    this.followUps[number - 1] = body;
    return { status: 204 };
  }

  #mailbox(request: IncomingMessage): object {
    const [locator, token] = (request.headers.authorization ?? "")
      .replace("Bearer ", "")
      .split(".");
    const bytes = fromB64u(token ?? "", "payload-malformed");
    const mailbox = createHash("sha256").update(bytes).digest("base64url");
    const report = this.reports.get(mailbox);
    if (locator !== "7KQ2M" || report === undefined) {
      throw new Refusal("mailbox-not-found", 404);
    }
    return {
      state: "open",
      overdue: false,
      daysLeft: 30,
      memo: b64u(readReportSubmission(report).memo),
      remindable: false,
      followUps: this.followUps.length,
      replies: [],
      ...this.mailbox,
    };
  }
}

async function read(request: IncomingMessage): Promise<Bytes> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part as Buffer);
  }
  return new Uint8Array(Buffer.concat(parts));
}
