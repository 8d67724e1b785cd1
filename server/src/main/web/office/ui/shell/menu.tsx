import { useSay } from "../../../ui/language.ts";
import { SHELL } from "../../i18n/shell.ts";
import { writeAddress } from "../../logic/address.ts";
import type { OfficeView } from "../views.ts";

interface Props {
  readonly views: readonly OfficeView[];
  /** The key of the view that is shown. */
  readonly here: string;
}

/** The views that somebody may see. */
export function Menu({ views, here }: Props) {
  const say = useSay();
  return (
    <nav class="menu" aria-label={say(SHELL.views)}>
      <ul>
        {views.map(({ key, name }) => (
          <li key={key}>
            <a
              href={writeAddress({ view: key, rest: [] })}
              aria-current={key === here ? "page" : undefined}
            >
              {say(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
