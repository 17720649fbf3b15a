/** The dovetail: 榫 above locks into 卯 below. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg className="mo-mark" viewBox="0 0 32 32" width={size} height={size} role="img" aria-label="Mortise 榫卯">
      <path
        fill="var(--mo-primary)"
        d="M8.5 2.5h15a6 6 0 0 1 6 6v2.3a1.4 1.4 0 0 1-1.4 1.4h-6.3l2.05 8.9a1.4 1.4 0 0 1-1.36 1.7H9.51a1.4 1.4 0 0 1-1.36-1.7l2.05-8.9H3.9a1.4 1.4 0 0 1-1.4-1.4V8.5a6 6 0 0 1 6-6Z"
      />
      <path
        fill="var(--mo-wood)"
        d="M3.9 14h4.05l-1.64 7.1A3.2 3.2 0 0 0 9.43 25h13.14a3.2 3.2 0 0 0 3.12-3.9L24.05 14h4.05a1.4 1.4 0 0 1 1.4 1.4v8.1a6 6 0 0 1-6 6h-15a6 6 0 0 1-6-6v-8.1A1.4 1.4 0 0 1 3.9 14Z"
      />
    </svg>
  );
}

/** Mark and name: 榫卯 Mortise, in both languages. */
export function Brand({ size = 24 }: { size?: number }) {
  return (
    <span className="mo-brand">
      <Mark size={size} />
      <b>榫卯</b>
      <span>Mortise</span>
    </span>
  );
}
