import { useEffect, useRef, useState } from "preact/hooks";
import { NotPlayedNote } from "./not-drawn-note.tsx";

interface Props {
  readonly kind: "video" | "audio";
  readonly name: string;
  /** Where its bytes come from, in whatever parts the player asks for. */
  readonly src: string;
}

/**
 * Video or audio, played out of the sealed file part by part. It cannot leave the page, for a screen of its own would be without the
 * officer's mark.
 */
export function Played({ kind, name, src }: Props) {
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const element = player.current;
    return () => {
      // Lets go of what was loaded.
      element?.removeAttribute("src");
      element?.load();
    };
  }, [src]);
  if (failed) {
    return <NotPlayedNote />;
  }
  const Player = kind;
  return (
    <Player
      ref={player}
      class="played"
      src={src}
      controls
      preload="metadata"
      aria-label={name}
      controlsList="nodownload nofullscreen noremoteplayback"
      disablePictureInPicture
      disableRemotePlayback
      onContextMenu={(event: Event) => event.preventDefault()}
      onError={() => setFailed(true)}
    />
  );
}
