import { useSay } from "../../../../ui/language.ts";
import type { Schemas } from "../../../api/contract.ts";
import { CASE } from "../../../i18n/case.ts";
import { LINKS } from "../../../i18n/links.ts";
import { writeAddress } from "../../../logic/address.ts";
import { useOffice } from "../../context.ts";
import { Stranger } from "../../parts/stranger.tsx";

type Link = Schemas["Links"]["links"][number];

/** So much of what two cases share is shown at once; a ring of reports may share dozens. */
const FIRST = 4;

interface Props {
  /** The case that is open. */
  readonly of: string;
  readonly link: Link;
  readonly merge: (() => void) | undefined;
}

/** One case that shares identifiers with the open one. */
export function LinkRow({ of, link, merge }: Props) {
  const say = useSay();
  const { names } = useOffice();
  const target = link.target === "" ? say(CASE.noTarget) : link.target;
  const rest = link.shared.slice(FIRST);
  return (
    <li>
      <a href={writeAddress({ view: "case", rest: [link.id] })}>
        <Stranger text={target} />
      </a>{" "}
      <span class="small soft">
        {say(names.status(link.status))} · {link.received} ·{" "}
        {say(link.earlier ? LINKS.earlier : LINKS.later)}
      </span>
      <SharedTerms shared={link.shared.slice(0, FIRST)} />
      {rest.length === 0 ? null : (
        <details class="small">
          <summary>{say(LINKS.moreShared, { n: rest.length })}</summary>
          <SharedTerms shared={rest} />
        </details>
      )}
      <div class="row">
        <a
          class="button slim"
          aria-label={say(LINKS.besideOf, { target })}
          href={writeAddress({ view: "beside", rest: [of, link.id] })}
        >
          {say(LINKS.beside)}
        </a>
        {merge === undefined ? null : (
          <button type="button" class="button slim" onClick={merge}>
            {say(LINKS.merge)}
          </button>
        )}
      </div>
    </li>
  );
}

/** What two cases both name. */
export function SharedTerms({ shared }: { readonly shared: Link["shared"] }) {
  const say = useSay();
  const { names } = useOffice();
  return (
    <ul class="list small">
      {shared.map(({ kind, value }) => (
        <li key={`${kind} ${value}`}>
          {say(LINKS.named, {
            kind: say(kind === "target" ? LINKS.target : names.identifier(kind)),
          })}
          <strong>
            <Stranger text={value} />
          </strong>
        </li>
      ))}
    </ul>
  );
}
