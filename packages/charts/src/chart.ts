import type { Bilingual } from '@mortise/core';
import type { z } from 'zod';

/** What a chart asks of the data: rows grouped by a field, one measure each. */
export interface ChartQuery {
  readonly groupBy: string;
  readonly measure: 'count' | { readonly sum: string };
}

export interface ChartRow {
  readonly key: string;
  readonly value: number;
}

/** A chart is two pure functions: what to ask, and how to draw the answer (an ECharts option, as plain data). */
export interface Chart<Config = unknown> {
  /** Stored in definitions; never renamed. */
  readonly type: string;
  readonly label: Bilingual;
  /** Lucide icon name. */
  readonly icon: string;
  readonly config: z.ZodType<Config>;
  readonly query: (config: Config) => ChartQuery;
  readonly option: (rows: readonly ChartRow[], config: Config) => Readonly<Record<string, unknown>>;
}

export const defineChart = <Config>(chart: Chart<Config>): Chart<Config> => chart;
