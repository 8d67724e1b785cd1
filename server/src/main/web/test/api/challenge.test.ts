import assert from "node:assert/strict";
import { test } from "node:test";
import { createChallenge, verifySolution } from "altcha-lib/v1";
import { solveChallenge } from "../../api/challenge.ts";
import { Failure } from "../../api/failure.ts";
import { ascii } from "../../crypto/bytes.ts";
import { failure } from "../support/expect.ts";

const KEY = "a key";

async function challenge(changes: object = {}): Promise<ReturnType<typeof ascii>> {
  const made = await createChallenge({ hmacKey: KEY, maxnumber: 9000, number: 8500 });
  return ascii(JSON.stringify({ ...made, ...changes }));
}

test("a solution is one to those who set the challenge", async () => {
  assert.equal(await verifySolution(await solveChallenge(await challenge()), KEY), true);
});

test("zero and the largest number are tried too", async () => {
  for (const number of [0, 20]) {
    const made = await createChallenge({ hmacKey: KEY, maxnumber: 20, number });
    const solution = await solveChallenge(ascii(JSON.stringify(made)));
    assert.equal((JSON.parse(atob(solution)) as { number: number }).number, number);
  }
});

test("a challenge without solution is a bad answer", async () => {
  const beyond = await challenge({ maxnumber: 8499 });
  await assert.rejects(solveChallenge(beyond), failure("bad-answer"));
});

for (const [what, changes] of Object.entries({
  "asks for minutes of work": { maxnumber: 50_000_001 },
  "has another algorithm": { algorithm: "SHA-512" },
  "has no hexadecimal digest": { challenge: "zz" },
  "has no salt": { salt: undefined },
  "counts in fractions": { maxnumber: 0.5 },
})) {
  test(`a challenge that ${what} is a bad answer`, async () => {
    await assert.rejects(solveChallenge(await challenge(changes)), failure("bad-answer"));
  });
}

test("what is no JSON is a bad answer", async () => {
  await assert.rejects(solveChallenge(ascii("<html>")), failure("bad-answer"));
  await assert.rejects(solveChallenge(ascii("null")), failure("bad-answer"));
});

test("solving stops when it is told to", async () => {
  const controller = new AbortController();
  const solved = solveChallenge(await challenge(), controller.signal);
  controller.abort(new Failure("stopped"));
  await assert.rejects(solved, failure("stopped"));
});
