import { CsvTokenizer } from './tokenizer.ts';

export const delimiters = [',', '\t', ';', '|'] as const;

const sampledRecords = 200;

/** The delimiter under which the records of the sample agree best on how many fields they have. */
export function sniffDelimiter(sample: string): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = agreement(sample, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function agreement(sample: string, delimiter: string): number {
  const widths = new Map<number, number>();
  let records = 0;
  let header = 0;
  const tokenizer = new CsvTokenizer(delimiter, (record) => {
    if (records >= sampledRecords || (record.length === 1 && record[0]?.trim() === '')) return;
    if (records === 0) header = record.length;
    records += 1;
    widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  });
  tokenizer.write(sample);
  const [width, times] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
  if (width < 2) return 0;
  const share = times / records;
  return share * share * (1 + Math.log2(width)) * (header === width ? 1 : 0.5);
}
