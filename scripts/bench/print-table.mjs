/** Shows results as they stand in the JSON, one line each. */
export function printTable(results) {
  const rows = results.map(({ name, value, unit, floor, ratio, target, met, note }) => [
    met ? '✓' : '✗',
    name,
    `${value} ${unit}`,
    floor === null ? '–' : `${floor} ${unit}`,
    ratio === null ? '–' : `${ratio.toFixed(2)} ×`,
    target,
    note ?? '',
  ]);
  const all = [['', 'measure', 'value', 'floor', 'ratio', 'target', ''], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  for (const row of all)
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd());
}
