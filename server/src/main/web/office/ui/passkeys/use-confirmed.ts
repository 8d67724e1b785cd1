import { useState } from "preact/hooks";
import type { OfficeClient } from "../../api/client.ts";
import type { OfficeProblem } from "../../api/problem.ts";
import { useDoing } from "../asking.ts";
import { showPasskey } from "../passkey.ts";

/** Something that an officer does only after he has shown once more that it is he. */
export interface Confirming {
  readonly busy: boolean;
  readonly problem: OfficeProblem | undefined;
  /** Whether the browser's question about a passkey was put aside. */
  readonly cancelled: boolean;
  /** Confirms by passphrase and passkey, then does it; gives whether it was done. */
  readonly run: (
    passphrase: string,
    what: (confirmation: string) => Promise<unknown>,
  ) => Promise<boolean>;
}

/** Thrown by what is done when the officer puts a question of the browser aside. */
export class PutAside extends Error {}

/** What a question of the browser gives; {@link PutAside} if it was put aside. */
export function asked<T>(question: Promise<T>): Promise<T> {
  return question.catch(() => {
    throw new PutAside();
  });
}

/** For what needs a fresh confirmation. */
export function useConfirmed(client: OfficeClient): Confirming {
  const { busy, problem, run } = useDoing();
  const [cancelled, setCancelled] = useState(false);
  const confirmed: Confirming["run"] = async (passphrase, what) => {
    setCancelled(false);
    let done = false;
    await run(async () => {
      try {
        const { ceremony, publicKey } = await client.post("/api/v1/session/confirmation/options", {
          body: { passphrase },
        });
        const credential = await asked(showPasskey(publicKey));
        const { confirmation } = await client.post("/api/v1/session/confirmation", {
          body: { ceremony, credential },
        });
        await what(confirmation);
        done = true;
      } catch (error) {
        if (!(error instanceof PutAside)) {
          throw error;
        }
        setCancelled(true);
      }
    });
    return done;
  };
  return { busy, problem, cancelled, run: confirmed };
}
