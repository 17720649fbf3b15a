import { code128 } from './code128.ts';

/** Modules: the white that scanners need at both ends. */
const quiet = 10;
const height = 48;

/** A text as a Code 128. Black on white in every theme, or no scanner reads it. */
export function Bars({ text }: { readonly text: string }) {
  const bars: string[] = [];
  let at = quiet;
  code128(text).forEach((width, index) => {
    if (index % 2 === 0) bars.push(`M${at} 4h${width}v${height - 8}h-${width}z`);
    at += width;
  });
  const whole = at + quiet;
  return (
    <svg
      viewBox={`0 0 ${whole} ${height}`}
      style={{ display: 'block', width: whole * 1.5, maxWidth: '100%', height: 'auto' }}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <rect width={whole} height={height} fill="#ffffff" />
      <path d={bars.join('')} fill="#000000" />
    </svg>
  );
}
