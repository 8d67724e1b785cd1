const TABLES = tables();

/**
 * CRC-32 as PNG and ZIP use it; four bytes a step.
 *
 * @param before the CRC of what came before
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let crc = ~before;
  let i = 0;
  for (; i + 4 <= bytes.length; i += 4) {
    crc ^=
      at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24);
    crc =
      at(t3, crc & 0xff) ^
      at(t2, (crc >>> 8) & 0xff) ^
      at(t1, (crc >>> 16) & 0xff) ^
      at(t0, crc >>> 24);
  }
  for (; i < bytes.length; i++) {
    crc = at(t0, (crc ^ at(bytes, i)) & 0xff) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

function at(values: Uint8Array | Uint32Array, index: number): number {
  return values[index] as number;
}

function tables(): Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    }
    return crc;
  });
  const all = [first];
  for (let i = 1; i < 4; i++) {
    const last = all[i - 1] as Uint32Array;
    all.push(last.map((crc) => at(first, crc & 0xff) ^ (crc >>> 8)));
  }
  return all;
}
