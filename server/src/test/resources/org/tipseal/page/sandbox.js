// What the office's page does with a sandbox, for tests of the sandbox alone: ({ kind, file, width }) => what it tells.
async ({ kind, file, width }) => {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.src = `/viewer/${kind}`;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
  document.body.append(frame);
  await loaded;
  const { port1, port2 } = new MessageChannel();
  frame.contentWindow.postMessage(undefined, "*", [port2]);
  const ask = (question) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve({ told: "nothing" }), 10_000);
      port1.onmessage = ({ data }) => {
        clearTimeout(timer);
        resolve(data);
      };
      port1.postMessage(question);
    });
  const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0)).buffer;
  const parts = kind === "pdf" ? await (await fetch("/viewer/pdf-parts")).arrayBuffer() : undefined;
  const opened = await ask({ ask: "open", file: bytes, parts });
  if (opened.told !== "opened") {
    return opened;
  }
  const drawn = await ask({ ask: "draw", page: 1, quarters: 0, width });
  if (drawn.told !== "drawn") {
    return drawn;
  }
  const pixels = new Uint8ClampedArray(drawn.pixels);
  const inked = pixels.reduce((sum, value, i) => sum + (i % 4 === 0 && value < 128 ? 1 : 0), 0);
  const { pages } = opened;
  return { ...drawn, pages, pixels: [...pixels.subarray(0, 4)].join(), inked };
};
