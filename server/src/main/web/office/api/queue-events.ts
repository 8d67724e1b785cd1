/**
 * Listens to the office saying that the queue has changed. The browser connects again by itself
 * when the connection breaks.
 *
 * @param changed called once for each change
 * @returns stops listening
 */
export function onQueueChange(changed: () => void): () => void {
  const source = new EventSource("/api/v1/events");
  source.addEventListener("queue", changed);
  return () => source.close();
}
