import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { OfficeClient } from "../api/client.ts";
import type { Session, Tables } from "../api/contract.ts";
import type { Address } from "../logic/address.ts";
import type { Names } from "../logic/names.ts";

/** What every view works with. */
export interface Office {
  readonly client: OfficeClient;
  readonly session: Session;
  readonly tables: Tables;
  /** Labels by code. */
  readonly names: Names;
  /** Goes to another view; `replace` leaves no way back to this one. */
  readonly go: (view: string, rest?: readonly string[], replace?: boolean) => void;
  /** What an officer has begun, by what it is for: texts, filters. It outlives a lock, and nothing else. */
  readonly memory: Map<string, string>;
}

/** Provided as soon as somebody is signed in. */
export const OfficeContext = createContext<Office | undefined>(undefined);

/** The office, for a view. */
export function useOffice(): Office {
  const office = useContext(OfficeContext);
  if (office === undefined) {
    throw new Error("nobody is signed in");
  }
  return office;
}

/** Whether the officer has a right; a view without it shows no way to what needs it. */
export function useRight(right: string): boolean {
  return useOffice().session.rights.includes(right);
}

/** What every view is given. */
export interface ViewProps {
  /** What its address says after its own name: ids. */
  readonly rest: Address["rest"];
}
