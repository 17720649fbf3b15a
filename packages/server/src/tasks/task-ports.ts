import type { Clock, RecordReader, TaskStore } from '@mortise/core';

export interface TaskPorts {
  readonly tasks: TaskStore;
  readonly reader: RecordReader;
  readonly clock: Clock;
}
