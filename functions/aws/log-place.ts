// Where everything of the log stands in its table: a partition by kind, and a place in it that sorts as text.

/** The key of an item. */
export const logKey = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } });

/** The partitions of the log. */
export const partitions = {
  row: (hour: string) => `row/${hour}`,
  batch: 'batch',
  tile: (level: number) => `tile/${level}`,
  found: (hour: string) => `found/${hour}`,
  mark: 'mark',
  checkpoint: 'checkpoint',
  stamp: 'stamp',
  key: 'key',
} as const;
