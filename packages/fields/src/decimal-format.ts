import { canonical } from './decimal.ts';

/**
 * The number format by which a spreadsheet shows a decimal as `show` does. Where places are not fixed they are those the
 * value has: a format with optional ones leaves a bare point behind whole numbers.
 */
export function decimalFormat(value: string, decimals: number | null, thousands: boolean, unit = ''): string {
  const places = decimals ?? canonical(value)?.split('.')[1]?.length ?? 0;
  const figure = `${thousands ? '#,##0' : '0'}${places > 0 ? `.${'0'.repeat(Math.min(places, 30))}` : ''}`;
  return unit === '' ? figure : `${figure}" ${unit.replaceAll('"', '')}"`;
}
