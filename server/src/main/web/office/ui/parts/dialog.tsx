import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Mark } from "../mark.tsx";
import { useOffice } from "../context.ts";

interface Props {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** Something that is asked or confirmed above the view; Escape closes it. It carries the mark, too. */
export function Dialog({ title, close, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { session } = useOffice();
  useEffect(() => {
    box.current?.showModal();
  }, []);
  return (
    <dialog class="dialog" ref={box} aria-labelledby={id} onClose={close}>
      <div class="stack">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
      <Mark text={session.mark} />
    </dialog>
  );
}
