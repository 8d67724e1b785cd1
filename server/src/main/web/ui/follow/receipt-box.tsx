import { useRef } from "preact/hooks";
import { type Deletion, retyped } from "../../flows/receipt-typing.ts";

interface Props {
  readonly id: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly enter: () => void;
  readonly invalid: boolean;
  readonly described: string;
}

const DELETIONS: Readonly<Record<string, Deletion>> = {
  deleteContentBackward: "backward",
  deleteContentForward: "forward",
};

/** A large box for a receipt, which is grouped as it is typed. Nothing completes or remembers it. */
export function ReceiptBox({ id, value, change, enter, invalid, described }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const take = (deletion: Deletion) => {
    const element = box.current;
    if (element !== null) {
      const caret = element.selectionStart;
      const now = retyped(value, { text: element.value, caret }, deletion);
      // At once: the browser keeps the caret only of what it has written itself.
      element.value = now.text;
      element.setSelectionRange(now.caret, now.caret);
      change(now.text);
    }
  };
  return (
    <textarea
      ref={box}
      id={id}
      class="input receipt-box code"
      rows={2}
      value={value}
      lang="en"
      dir="ltr"
      autocomplete="off"
      autocorrect="off"
      autocapitalize="characters"
      spellcheck={false}
      enterkeyhint="go"
      data-1p-ignore
      data-lpignore="true"
      aria-invalid={invalid ? true : undefined}
      aria-describedby={described}
      onInput={(event) => {
        const { isComposing, inputType } = event as InputEvent;
        if (isComposing) {
          change(event.currentTarget.value);
        } else {
          take(DELETIONS[inputType]);
        }
      }}
      onCompositionEnd={() => take(undefined)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.isComposing) {
          event.preventDefault();
          enter();
        }
      }}
    />
  );
}
