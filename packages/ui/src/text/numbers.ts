import type { Locale } from '@mortise/core';

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(decimals: number): Intl.NumberFormat {
  const key = String(decimals);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(key, format);
  }
  return format;
}

/**
 * A number with thousands separators. A decimal string keeps every digit it has; `decimals` rounds it.
 * What is not a number comes back unchanged.
 */
export function formatNumber(value: number | string, decimals?: number): string {
  const raw = String(value);
  if (!/^-?\d+(\.\d+)?$/.test(raw)) return raw;
  const places = decimals ?? raw.split('.')[1]?.length ?? 0;
  // Intl reads strings exactly, which its types do not say yet.
  return formatOf(places).format(raw as `${number}`);
}

/** A number for cards, key figures and phones: 194.0 万, 1.29 亿; 1.9K, 1.94M in English. */
export function formatShortNumber(value: number, locale: Locale): string {
  const size = Math.abs(value);
  if (locale === 'zh') {
    if (size >= 1e8) return `${formatNumber(value / 1e8, 2)} 亿`;
    if (size >= 1e4) return `${formatNumber(value / 1e4, 1)} 万`;
  } else {
    if (size >= 1e9) return `${formatNumber(value / 1e9, 2)}B`;
    if (size >= 1e6) return `${formatNumber(value / 1e6, 2)}M`;
    if (size >= 1e4) return `${formatNumber(value / 1e3, 1)}K`;
  }
  return formatNumber(value, Number.isInteger(value) ? 0 : 2);
}

const units = ['B', 'KB', 'MB', 'GB', 'TB'];

/** A size in bytes with one decimal from KB on: 512 B, 1.5 MB. */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit]}`;
}
