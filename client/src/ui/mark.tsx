/** The logo: two arches side by side. */
export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      strokeWidth="3"
      strokeLinecap="round"
      aria-hidden
    >
      <path className="mark-one" d="M8 27V14a5 5 0 0 1 10 0v13" />
      <path className="mark-two" d="M14 27v-8a5 5 0 0 1 10 0v8" />
    </svg>
  );
}
