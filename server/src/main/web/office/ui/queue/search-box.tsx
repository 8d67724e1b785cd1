import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { QUEUE } from "../../i18n/queue.ts";

interface Props {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly q: string;
  readonly change: (q: string) => void;
}

/** Searches when it is told to, not as one types: every search is recorded. */
export function SearchBox({ box, q, change }: Props) {
  const say = useSay();
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        change(text.trim());
      }}
    >
      <label class="hidden" for="search">
        {say(QUEUE.search)}
      </label>
      <input
        id="search"
        ref={box}
        class="input"
        type="search"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        placeholder={say(QUEUE.searchHelp)}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button class="button">{say(QUEUE.find)}</button>
    </form>
  );
}
