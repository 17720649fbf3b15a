/** How far, from 0 to 1; without a share the bar runs without a measure. */
export function ProgressBar({ label, share }: { label: string; share?: number | undefined }) {
  return (
    <div
      className={share === undefined ? 'mo-bar mo-bar-running' : 'mo-bar'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === undefined ? undefined : Math.round(share * 100)}
    >
      <i style={share === undefined ? undefined : { transform: `scaleX(${Math.min(1, share)})` }} />
    </div>
  );
}
