import { visibleRuns } from "../../logic/visible.ts";

interface Props {
  readonly text: string;
  /** A paragraph of its own, rather than a few words among others. */
  readonly block?: boolean;
}

/**
 * What somebody outside wrote: isolated from what stands around it, never a link, and with every
 * character that would not be seen shown by its number.
 */
export function Stranger({ text, block }: Props) {
  const runs = visibleRuns(text).map((run, i) =>
    "sign" in run ? (
      <span key={i} class="sign">
        {run.sign}
      </span>
    ) : (
      run.text
    ),
  );
  return block ? (
    <p class="stranger" dir="auto" translate={false}>
      {runs}
    </p>
  ) : (
    <bdi class="stranger" translate={false}>
      {runs}
    </bdi>
  );
}
