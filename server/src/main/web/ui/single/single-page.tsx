import { useCallback, useState } from "preact/hooks";
import type { RemoteDesk } from "../../worker/remote-desk.ts";
import type { Agency, Place } from "../agency.ts";
import { Page } from "../page.tsx";
import { ChooseAgency } from "./choose-agency.tsx";
import { ChooseProfile } from "./choose-profile.tsx";

interface Props {
  readonly desk: RemoteDesk;
  /** The agency that was written into the file. */
  readonly agency: Agency | undefined;
}

/** The page in one file: which agency it is for may have to be asked, and its keys may be brought along. */
export function SinglePage({ desk, agency }: Props) {
  const [place, setPlace] = useState<Place | undefined>(() => agency && placeOf(agency));
  const find = useCallback(
    () => (place === undefined ? new Promise<Place>(() => {}) : Promise.resolve(place)),
    [place],
  );
  return (
    <Page
      desk={desk}
      place={find}
      single
      {...(place === undefined ? { first: <ChooseAgency choose={setPlace} /> } : {})}
      otherwise={
        place === undefined ? null : (
          <ChooseProfile choose={(profile) => setPlace({ ...place, profile })} />
        )
      }
    />
  );
}

function placeOf(agency: Agency): Place {
  return { agency, base: agency.drops?.[0] ?? "" };
}
