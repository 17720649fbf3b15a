/** Post, mortise and a beam about to slide in. Only for an empty object, the sign-in and the first run. */
export function Illustration() {
  return (
    <svg className="mo-illustration" width="140" height="128" viewBox="0 0 140 128" aria-hidden="true">
      <g stroke="var(--mo-line-2)" strokeWidth="1" strokeLinejoin="round" fillRule="evenodd">
        <path d="M57 93.6L57 72.8L66 78L66 98.8Z" fill="var(--mo-wood)" />
        <path d="M97.5 96.2L97.5 127.4L66 109.2L66 78Z" fill="var(--mo-wood)" />
        <path d="M97.5 127.4L97.5 96.2L115.6 85.8L115.6 117Z" fill="var(--mo-wood-deep)" />
        <path d="M66 67.6L75 72.8L66 78L57 72.8Z" fill="var(--mo-wood-bg)" />
        <path d="M66 78L84 67.6L115.6 85.8L97.5 96.2Z" fill="var(--mo-wood-bg)" />
        <path d="M43.5 54.6L43.5 75.4L34.5 70.2L34.5 59.8Z" fill="var(--mo-hover)" />
        <path d="M12 26L30 36.4L30 114.4L12 104Z" fill="var(--mo-hover)" />
        <path d="M30 36.4L48 26L48 104L30 114.4ZM34.5 80.6L43.5 75.4L43.5 54.6L34.5 59.8Z" fill="var(--mo-press)" />
        <path d="M34.5 70.2L43.5 75.4L34.5 80.6Z" fill="var(--mo-sheet)" />
        <path d="M30 15.6L48 26L30 36.4L12 26Z" fill="var(--mo-sheet)" />
      </g>
      <g stroke="var(--mo-line-3)" strokeDasharray="2 3">
        <line x1="43.5" y1="54.6" x2="66" y2="67.6" />
        <line x1="34.5" y1="59.8" x2="57" y2="72.8" />
        <line x1="34.5" y1="80.6" x2="57" y2="93.6" />
      </g>
    </svg>
  );
}
