import { useEffect } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { Title } from "../../../ui/parts/title.tsx";
import type { OfficeClient } from "../../api/client.ts";
import type { Session } from "../../api/contract.ts";
import { DEMO, SIGN_IN } from "../../i18n/sign-in.ts";
import { useDoing } from "../asking.ts";
import { ProblemNote } from "../parts/problem-note.tsx";

/** What an office answers that is no demo. */
const NO_ROUTE = 404;

interface Props {
  readonly client: OfficeClient;
  readonly token: string;
  readonly begin: (session: Session) => void;
  readonly done: () => void;
}

/** Enters a demo by its one-time link; there is no such route outside demos. */
export function DemoView({ client, token, begin, done }: Props) {
  const say = useSay();
  const { problem, run } = useDoing();
  useEffect(() => {
    void run(async () => {
      begin(await client.post("/api/v1/sign-in/demo", { body: { token } }));
      done();
    });
  }, [token]);
  const refusal =
    problem?.problem === "link-refused"
      ? DEMO.used
      : problem?.status === NO_ROUTE
        ? DEMO.none
        : undefined;
  return (
    <div class="gate sheet stack">
      <Title>{say(DEMO.title)}</Title>
      {problem === undefined ? (
        <p role="status">{say(DEMO.entering)}</p>
      ) : (
        <>
          {refusal === undefined ? (
            <ProblemNote problem={problem} />
          ) : (
            <Callout kind="bad" alert>
              <p>{say(refusal)}</p>
            </Callout>
          )}
          <button type="button" class="button" onClick={done}>
            {say(SIGN_IN.title)}
          </button>
        </>
      )}
    </div>
  );
}
