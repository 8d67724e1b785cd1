import assert from "node:assert/strict";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { OfficeClient } from "../../office/api/client.ts";
import type { Session } from "../../office/api/contract.ts";
import { OfficeProblem } from "../../office/api/problem.ts";

type Handler = (request: IncomingMessage, body: string, response: ServerResponse) => void;

let handler: Handler = () => {};
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => handler(request, Buffer.concat(parts).toString(), response));
});
before(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
after(() => {
  server.close();
  server.closeAllConnections();
});

function client(): OfficeClient {
  return new OfficeClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

function refuse(response: ServerResponse, status: number, document: object): void {
  response.writeHead(status, { "Content-Type": "application/problem+json" });
  response.end(JSON.stringify(document));
}

const SESSION = { token: "the-token" } as Session;

test("a path's places are filled, its query holds what is given, its answer is JSON", async () => {
  let asked = "";
  handler = (request, _, response) => {
    asked = `${request.method} ${request.url}`;
    response.end('{"total":0}');
  };
  const query = { q: "微信 a&b", only: "overdue", finished: false, offset: 0 } as const;
  assert.deepEqual(await client().get("/api/v1/cases", { query }), { total: 0 });
  assert.equal(asked, "GET /api/v1/cases?q=%E5%BE%AE%E4%BF%A1+a%26b&only=overdue&offset=0");
  await client().get("/api/v1/cases/{case}", { at: { case: "a/b" } });
  assert.equal(asked, "GET /api/v1/cases/a%2Fb");
});

test("what changes something carries the session's token, what reads does not", async () => {
  const tokens: unknown[] = [];
  let sent = "";
  handler = (request, body, response) => {
    tokens.push(request.headers["x-tipseal-token"]);
    sent = body;
    response.writeHead(204).end();
  };
  const office = client();
  office.begin(SESSION);
  await office.get("/api/v1/session");
  const body = { purpose: "核实" };
  assert.equal(
    await office.post("/api/v1/cases/{case}/purpose", { at: { case: "1" }, body }),
    undefined,
  );
  assert.deepEqual(tokens, [undefined, "the-token"]);
  assert.deepEqual(JSON.parse(sent), body);
});

test("a refusal has a name, the office's words and its mistakes", async () => {
  const mistake = { place: "/calendar", zh: "错", en: "wrong" };
  handler = (_, __, response) =>
    refuse(response, 422, {
      type: "urn:tipseal:problem:settings-refused",
      title: "No.",
      titleZh: "不行。",
      status: 422,
      mistakes: [mistake, { place: 3 }],
    });
  await assert.rejects(client().get("/api/v1/settings"), (error) => {
    assert.ok(error instanceof OfficeProblem);
    assert.equal(error.problem, "settings-refused");
    assert.deepEqual(error.title, { zh: "不行。", en: "No." });
    assert.deepEqual(error.mistakes, [mistake]);
    return true;
  });
});

test("what is no problem document is named by its status, and silence is named", async () => {
  handler = (_, __, response) => response.writeHead(502).end("<html>");
  await assert.rejects(client().get("/api/v1/session"), { problem: "http-502" });
  handler = (_, __, response) => response.end("not JSON");
  await assert.rejects(client().get("/api/v1/session"), { problem: "bad-answer" });
  handler = (request) => request.socket.destroy();
  await assert.rejects(client().get("/api/v1/session"), { problem: "unreachable", status: 0 });
});

test("a session that is lost or locked is told of, but not before it has begun", async () => {
  const endings: string[] = [];
  let status = 401;
  handler = (_, __, response) => refuse(response, status, {});
  const office = client();
  office.onEnding((ending) => endings.push(ending));
  await assert.rejects(office.get("/api/v1/session"));
  assert.deepEqual(endings, []);
  office.begin(SESSION);
  await assert.rejects(office.get("/api/v1/cases"));
  status = 423;
  await assert.rejects(office.get("/api/v1/cases"));
  status = 403;
  await assert.rejects(office.get("/api/v1/cases"));
  assert.deepEqual(endings, ["lost", "locked"]);
});
