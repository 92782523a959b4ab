/** A globe cut by a line that bends round what it must: the date line. */
export function Logo() {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 22 22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
    >
      <circle cx="11" cy="11" r="9.2" />
      <path d="M11 2v4.2l3.2 2.6v3.6L9.6 15v4.8" strokeLinejoin="round" />
    </svg>
  );
}
