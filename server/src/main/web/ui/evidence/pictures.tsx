import { useEffect, useState } from "preact/hooks";
import type { EvidenceType } from "../../evidence/index.ts";
import type { EvidenceItem, ItemFile } from "../../flows/evidence-item.ts";
import { typeOf } from "../../flows/evidence-item.ts";
import { STATE } from "../../i18n/evidence.ts";
import { useSay } from "../language.ts";
import { Icon, iconOf } from "./icon.tsx";

/** What a browser draws. */
const DRAWN: readonly (EvidenceType | undefined)[] = ["jpeg", "png", "webp", "gif", "avif", "heic"];

/** Larger pictures are not drawn: they cost a phone more memory than they tell. */
const MAX_DRAWN = 40 * 1024 * 1024;

/** What a file shows, before and after; an icon where it is no picture. */
export function Pictures({ item, file }: { readonly item: EvidenceItem; readonly file: ItemFile }) {
  const say = useSay();
  const [broken, setBroken] = useState(false);
  const [large, setLarge] = useState(false);
  const { cleaning, original } = file;
  const type = typeOf(file);
  if (broken || !DRAWN.includes(type) || original.size > MAX_DRAWN) {
    return (
      <div class="picture-icon">
        <Icon name={iconOf(type)} />
      </div>
    );
  }
  const both = cleaning.at === "cleaned";
  return (
    <button
      type="button"
      class={`pictures${large ? " large" : ""}`}
      aria-expanded={large}
      onClick={() => setLarge(!large)}
    >
      <Picture
        blob={original}
        caption={say(both ? STATE.before : STATE.asIs)}
        fail={() => setBroken(true)}
      />
      {both ? (
        <Picture blob={cleaning.cleaned} caption={say(STATE.after)} fail={() => setBroken(true)} />
      ) : null}
      <span class="hidden">{say(STATE.enlarge, { n: item.id })}</span>
    </button>
  );
}

interface PictureProps {
  readonly blob: Blob;
  readonly caption: string;
  readonly fail: () => void;
}

function Picture({ blob, caption, fail }: PictureProps) {
  const url = useObjectUrl(blob);
  return (
    <span class="picture">
      {url === undefined ? null : (
        <img src={url} alt="" loading="lazy" decoding="async" onError={fail} />
      )}
      <span class="caption">{caption}</span>
    </span>
  );
}

/** An address of the blob for as long as it is shown. */
function useObjectUrl(blob: Blob): string | undefined {
  const [url, setUrl] = useState<string | undefined>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}
