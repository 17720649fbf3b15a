import type { Actor, RecordReader, Task, TaskShown } from '@mortise/core';

/** As the actor may see them: of a record they may not read, not even its id. */
export async function showTasks(
  reader: RecordReader,
  actor: Actor,
  tasks: readonly Task[],
): Promise<readonly TaskShown[]> {
  const records = tasks.flatMap(({ record }) => record ?? []);
  const titles = records.length === 0 ? new Map<string, string>() : await reader.titlesIn(actor, records);
  return tasks.map(({ deletedAt: _, record, ...task }) => {
    const title = record && titles.get(record.recordId);
    const isHidden = record !== null && title === undefined;
    return {
      ...task,
      record: record && title !== undefined ? { ...record, title: title ?? '' } : null,
      isRecordHidden: isHidden,
    };
  });
}
