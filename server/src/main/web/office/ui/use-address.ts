import { useCallback, useEffect, useState } from "preact/hooks";
import { type Address, readAddress, writeAddress } from "../logic/address.ts";

/** Where the page stands, and how to go elsewhere. Back and forward work. */
export function useAddress(): {
  readonly address: Address;
  readonly go: (view: string, rest?: readonly string[], replace?: boolean) => void;
} {
  const [address, setAddress] = useState<Address>(() => readAddress(window.location.hash));
  useEffect(() => {
    const read = () => setAddress(readAddress(window.location.hash));
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);
  const go = useCallback((view: string, rest: readonly string[] = [], replace = false) => {
    const next = { view, rest };
    if (replace) {
      window.history.replaceState(null, "", writeAddress(next));
      setAddress(next);
    } else {
      window.location.hash = writeAddress(next);
    }
  }, []);
  return { address, go };
}
