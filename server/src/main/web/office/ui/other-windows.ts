/** What the windows of one browser tell each other: they share one session. */
export type Word = "touched" | "locked" | "out";

const CHANNEL = "tipseal-office";

/** Tells every other window. */
export function tellOthers(word: Word): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(word);
  channel.close();
}

/** Listens to the others. @returns stops listening */
export function onWord(heard: (word: Word) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Word>) => heard(data);
  return () => channel.close();
}
