const SMALLEST = 1 << 16;
const FIRST = 1 << 18;
const LARGEST = 1 << 23;

/** Seconds that a part shall take: long enough to be worth a request, short enough to be lost. */
const WANTED_SECONDS = 4;

/**
 * How many bytes to send at once. Over Tor a part is small, so that progress is seen and little is
 * lost with a connection; on a fast line it is large, so that waiting for answers costs little.
 */
export class PartSize {
  #bytes = FIRST;

  get bytes(): number {
    return this.#bytes;
  }

  /** A part of so many bytes took so long: at most doubles or halves. */
  took(bytes: number, seconds: number): void {
    const ideal = (bytes / Math.max(seconds, 0.001)) * WANTED_SECONDS;
    const next = Math.min(Math.max(ideal, this.#bytes / 2), this.#bytes * 2);
    this.#set(next);
  }

  /** A part was lost. */
  lost(): void {
    this.#set(this.#bytes / 2);
  }

  #set(bytes: number): void {
    this.#bytes = Math.round(Math.min(Math.max(bytes, SMALLEST), LARGEST));
  }
}
