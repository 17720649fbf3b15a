import { city, day, firm, lot, mobile, person } from './names.mjs';

/** Records were made one after the other over two years. */
const firstMoment = Date.UTC(2024, 0, 1);
const secondsBetween = 60;

/**
 * The values of a row by field key, and when it was made.
 * @param {'customer' | 'deal'} kind
 * @param {number} row
 * @param {readonly string[]} customers ids that a deal may point to
 */
export function seedRow(kind, row, customers) {
  const at = new Date(firstMoment + row * secondsBetween * 1000);
  if (kind === 'customer') return { at, name: firm(row + 5_000_000), city: city(row) };
  return {
    at,
    name: firm(row),
    customer: customers[lot(row, 40, customers.length)],
    // Four in five are in the stage that the list shows, or a list of a million would have no page 10,000.
    stage: lot(row, 41, 5) === 0 ? `o${lot(row, 42, 7)}` : 'o1',
    amount: String(lot(row, 43, 100_000)),
    signed: day(row, 44),
    contact: person(row),
    phone: `+86${mobile(row)}`,
    city: city(row),
    source: `o${lot(row, 45, 4)}`,
    score: 1 + lot(row, 46, 5),
    note: `第 ${lot(row, 47, 60)} 次回访`,
  };
}
