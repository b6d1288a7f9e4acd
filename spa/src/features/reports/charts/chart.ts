/** One bar of a chart. */
export interface ChartRow {
  /** Empty for many together. */
  key: string;
  name: string;
  minutes: number;
}

/** What every chart shows. */
export interface ChartProps {
  rows: readonly ChartRow[];
}
