interface CountBadgeProps {
  count: number;
  /** `hot` asks to be dealt with; `quiet` only counts. */
  tone?: 'quiet' | 'hot' | 'primary';
}

/** A count. Nothing is drawn for zero unless it is quiet. */
export function CountBadge({ count, tone = 'quiet' }: CountBadgeProps) {
  if (count === 0 && tone !== 'quiet') return null;
  return <span className={`mo-badge mo-badge-${tone}`}>{count > 999 ? '999+' : count}</span>;
}
