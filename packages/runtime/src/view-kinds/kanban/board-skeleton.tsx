import { useDelayed } from '@mortise/ui';

/** A board while it is on the way. */
export function BoardSkeleton() {
  const isDue = useDelayed();
  return (
    <div className="rt-board" aria-busy>
      {isDue &&
        [5, 3, 4, 2].map((cards) => (
          <section className="rt-column" key={cards}>
            <div className="rt-column-head">
              <i className="mo-bone" style={{ width: 96 }} />
            </div>
            {Array.from({ length: cards }, (_, card) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity.
              <div className="rt-card rt-card-bone" key={card}>
                <i className="mo-bone" style={{ width: 140 }} />
                <i className="mo-bone" style={{ width: 88 }} />
              </div>
            ))}
          </section>
        ))}
    </div>
  );
}
