/**
 * @typedef {{ name: string, value: number, unit: string, floor: number | null, ratio: number | null, target: string,
 *   met: boolean, note?: string }} Result `floor` in the same unit; `ratio` is value over floor; `target` as the table shows it
 */

const rounded = (number) => (number === null ? null : Number(number.toPrecision(4)));

function result({ name, value, unit, floor = null, target, met, note }) {
  const ratio = floor ? value / floor : null;
  return {
    name,
    value: rounded(value),
    unit,
    floor: rounded(floor),
    ratio: rounded(ratio),
    target,
    met,
    ...(note && { note }),
  };
}

/** @returns {Result} */
export const atMost = ({ limit, ...rest }) =>
  result({ ...rest, target: `≤ ${limit} ${rest.unit}`, met: rest.value <= limit });

/** @returns {Result} */
export const atLeast = ({ limit, ...rest }) =>
  result({ ...rest, target: `≥ ${limit.toLocaleString('en')} ${rest.unit}`, met: rest.value >= limit });

/** At least this share of the floor's. @returns {Result} */
export const atLeastShare = ({ share, ...rest }) =>
  result({ ...rest, target: `≥ ${share * 100} % of the floor`, met: rest.value >= rest.floor * share });

/** At most so many times the floor's. @returns {Result} */
export const atMostTimes = ({ times, ...rest }) =>
  result({ ...rest, target: `≤ ${times} × the floor`, met: rest.value <= rest.floor * times });

/** No further from the floor's than so much. @returns {Result} */
export const within = ({ distance, ...rest }) =>
  result({ ...rest, target: `≤ the floor + ${distance} ${rest.unit}`, met: rest.value <= rest.floor + distance });
