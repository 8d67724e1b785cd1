import { useEffect } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Title } from "../../../ui/parts/title.tsx";
import type { OfficeClient } from "../../api/client.ts";
import type { Session } from "../../api/contract.ts";
import { DEMO, SIGN_IN } from "../../i18n/sign-in.ts";
import { useDoing } from "../asking.ts";
import { ProblemNote } from "../parts/problem-note.tsx";

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
  return (
    <div class="gate sheet stack">
      <Title>{say(DEMO.title)}</Title>
      {problem === undefined ? (
        <p role="status">{say(DEMO.entering)}</p>
      ) : (
        <>
          <ProblemNote problem={problem} />
          <button type="button" class="button" onClick={done}>
            {say(SIGN_IN.title)}
          </button>
        </>
      )}
    </div>
  );
}
