import { SENDING } from "../../i18n/sending.ts";
import { SHELL } from "../../i18n/shell.ts";
import type { Sending } from "../../flows/sending.ts";
import type { Trouble } from "../../worker/messages.ts";
import { useSay } from "../language.ts";
import { Bar } from "../parts/bar.tsx";
import { Title } from "../parts/title.tsx";
import { TroubleNote } from "../parts/trouble.tsx";

interface Props {
  readonly sending: Sending;
  /** The files' names, in their order. */
  readonly names: readonly string[];
  readonly trouble?: Trouble | undefined;
  readonly stop: () => void;
  readonly retry: () => void;
  readonly back: () => void;
}

/** How far a report or follow-up is, or why it stopped and how it goes on. */
export function SendingView({ sending, names, trouble, stop, retry, back }: Props) {
  const say = useSay();
  return (
    <div class="column sheet stack">
      <Title key={trouble ? "interrupted" : "sending"}>
        {say(trouble ? SENDING.interrupted : SENDING.title)}
      </Title>
      <Far sending={sending} />
      {trouble === undefined ? (
        <>
          <p role="status">
            {say(SENDING[sending.step], { name: names[sending.file ?? -1] ?? "" })}
          </p>
          {sending.waiting === undefined ? null : (
            <p class="error">{say(SHELL.waiting, { n: Math.ceil(sending.waiting.seconds) })}</p>
          )}
          <p class="small">{say(SENDING.stay)}</p>
          <div class="actions">
            <button type="button" class="button" onClick={stop}>
              {say(SENDING.stop)}
            </button>
          </div>
        </>
      ) : (
        <>
          <TroubleNote trouble={trouble} />
          <p>{say(SENDING.kept)}</p>
          <div class="actions">
            <button type="button" class="button main" onClick={retry}>
              {say(SENDING.goOn)}
            </button>
            <button type="button" class="button" onClick={back}>
              {say(SENDING.change)}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

/** Bytes where there are files; without files it takes seconds, and the bar goes by steps. */
const SHARES: Readonly<Record<Sending["step"], number>> = {
  starting: 0.02,
  profile: 0.05,
  reading: 0.1,
  uploading: 0.3,
  keys: 0.4,
  sealing: 0.7,
  stamp: 0.75,
  challenge: 0.8,
  sending: 0.95,
};

function Far({ sending }: { readonly sending: Sending }) {
  const { done, size, step } = sending;
  const share = size === 0 ? SHARES[step] : Math.min(1, done / size);
  return (
    <div class="tight">
      <Bar share={share} />
      {size === 0 ? null : (
        <p class="small code">
          {megabytes(done / 2)} / {megabytes(size / 2)} MB · {Math.floor(share * 100)} %
        </p>
      )}
    </div>
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}
