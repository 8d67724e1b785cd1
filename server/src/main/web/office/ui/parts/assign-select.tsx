import { useSay } from "../../../ui/language.ts";
import { QUEUE } from "../../i18n/queue.ts";
import { useColleagues } from "../use-colleagues.ts";

/** Stands for nobody among the officers' ids. */
const NOBODY = "-";

interface Props {
  readonly channel: string;
  readonly assignee: string | undefined;
  readonly busy: boolean;
  /** @param officer null takes the case away */
  readonly assign: (officer: string | null) => void;
}

/** Chooses whose case it shall be, among those of its channel. */
export function AssignSelect({ channel, assignee, busy, assign }: Props) {
  const say = useSay();
  const colleagues = useColleagues().filter(
    ({ id, channels }) => channels.includes(channel) && id !== assignee,
  );
  return (
    <select
      class="input slim"
      aria-label={say(QUEUE.assignTo)}
      disabled={busy}
      value=""
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value !== "") {
          assign(value === NOBODY ? null : value);
        }
      }}
    >
      <option value="">{say(QUEUE.assignTo)}…</option>
      {assignee === undefined ? null : <option value={NOBODY}>{say(QUEUE.nobody)}</option>}
      {colleagues.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
