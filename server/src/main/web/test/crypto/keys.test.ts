import assert from "node:assert/strict";
import { test } from "node:test";
import { x25519 } from "@noble/curves/ed25519.js";
import { at } from "../../crypto/bytes.ts";
import { fromHex } from "../../crypto/encoding.ts";
import { native } from "../../crypto/keys/ed25519.ts";
import { library } from "../../crypto/keys/ed25519-library.ts";
import { XWingPrivateKey, XWingPublicKey } from "../../crypto/keys/xwing.ts";
import { LOW_ORDER, isLowOrder } from "../../crypto/keys/x25519-points.ts";
import { systemRandom } from "../../crypto/random.ts";
import { SecretBytes } from "../../crypto/secret.ts";
import { refused } from "../support/expect.ts";

test("both implementations of Ed25519 make and take the same signatures", async () => {
  for (let i = 0; i < 10; i++) {
    const seed = systemRandom(32);
    const message = systemRandom(i * 13);
    const publicKey = await native.publicKey(seed);
    const signature = await native.sign(seed, message);
    assert.deepEqual(await library.publicKey(seed), publicKey);
    assert.deepEqual(await library.sign(seed, message), signature);
    for (const implementation of [native, library]) {
      assert.equal(await implementation.verify(publicKey, message, signature), true);
      const other = Uint8Array.of(...message, 0);
      assert.equal(await implementation.verify(publicKey, other, signature), false);
      const flipped = signature.map((byte, j) => (j === i ? byte ^ 1 : byte));
      assert.equal(await implementation.verify(publicKey, message, flipped), false);
      assert.equal(
        await implementation.verify(
          seed.map(() => 2),
          message,
          signature,
        ),
        false,
      );
    }
  }
});

test("points of low order are those that agree on zero", () => {
  const scalar = systemRandom(32);
  for (const point of LOW_ORDER) {
    const bytes = fromHex(point, "profile-malformed", 32);
    assert.throws(() => x25519.getSharedSecret(scalar, bytes), point);
    bytes[31] = at(bytes, 31) | 0x80;
    assert.equal(isLowOrder(bytes), true);
  }
  assert.equal(LOW_ORDER.size, 7);
  assert.equal(isLowOrder(x25519.getPublicKey(scalar)), false);
});

test("an X-Wing key with a coefficient too large, a point of low order or another size", async () => {
  const { publicKey } = await XWingPrivateKey.generate(systemRandom);
  const large = publicKey.bytes.slice();
  large.fill(0xff, 0, 3);
  const lowOrder = publicKey.bytes.slice().fill(0, 1184);
  for (const bytes of [large, lowOrder, publicKey.bytes.slice(1)]) {
    await assert.rejects(
      XWingPublicKey.parse(bytes, "profile-malformed"),
      refused("profile-malformed"),
    );
  }
});

test("secrets are not printed, and are gone once closed", () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const secret = SecretBytes.takeOver(bytes);
  assert.equal(`${secret}`, "[REDACTED]");
  assert.equal(JSON.stringify({ secret }), '{"secret":"[REDACTED]"}');
  secret.close();
  assert.deepEqual(bytes, new Uint8Array(3));
  assert.throws(() => secret.bytes(), RangeError);
});
