/** The sign of the page; drawn here, so that it needs no request of its own. */
export function Seal() {
  return (
    <svg class="seal" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#1d4f63" />
      <path
        d="M6.5 11.5h19v12h-19zl9.5 7 9.5-7"
        fill="none"
        stroke="#fff"
        stroke-width="2"
        stroke-linejoin="round"
      />
    </svg>
  );
}
