import {
  type AuditEntry,
  type ChangesWanted,
  isTracked,
  mergedKey,
  type Reach,
  sameJson,
  type TimelineKind,
  teamKey,
  timelineRanks,
} from '@mortise/core';
import type { RecordReaderPorts } from '../reading-in.ts';
import { titlesOfChanges, visiblePart } from '../visible-changes.ts';
import type { Placed, TimelineAsked, TimelineSource } from './timeline-source.ts';

/** What was done to the record, as far as the reader sees the fields. */
export const changesSource =
  (
    ports: RecordReaderPorts,
    { actor, now, reach, recordId }: TimelineAsked,
    kinds: ReadonlySet<TimelineKind>,
  ): TimelineSource =>
  async (before, limit) => {
    const wanted = wantedChanges(reach, kinds);
    const read = await ports.rows.changes(recordId, wanted, before, limit + 1);
    const entries = read.slice(0, limit).map((entry) => narrowed(visiblePart(entry, reach), wanted));
    const last = entries.at(-1);
    return {
      items: entries.filter(saysSomething).map(placed),
      titles: await titlesOfChanges(ports, actor, now, reach, entries),
      more: read.length > limit && last ? markOf(last) : null,
    };
  };

/** Hidden fields are asked for by nobody: an entry that is about nothing else is not there. */
function wantedChanges(
  { fields, visible, shared, mayReadOwner }: Reach,
  kinds: ReadonlySet<TimelineKind>,
): ChangesWanted {
  if (!kinds.has('change')) {
    const wanted = visible.filter(
      (field) => (kinds.has('file') && field.kind === 'files') || (kinds.has('stage') && isTracked(field)),
    );
    return { keys: { only: wanted.map(({ key }) => key) }, deeds: false };
  }
  const seen = new Set(visible.map(({ key }) => key));
  const keys =
    shared === null
      ? {
          without: [
            ...fields.map(({ key }) => key).filter((key) => !seen.has(key)),
            ...(mayReadOwner ? [] : ['$owner']),
          ],
        }
      : { only: [...seen, ...(mayReadOwner ? ['$owner'] : []), teamKey, mergedKey] };
  return { keys, deeds: true };
}

function narrowed(entry: AuditEntry, { keys, deeds }: ChangesWanted): AuditEntry {
  if (deeds || !('only' in keys)) return entry;
  const changes = Object.entries(entry.changes).filter(([key]) => keys.only.includes(key));
  return { ...entry, changes: Object.fromEntries(changes) };
}

/** Of a subform, columns that are hidden may be all that changed. */
const saysSomething = ({ kind, changes }: AuditEntry) =>
  kind !== 'updated' || Object.values(changes).some((change) => !sameJson(change.old, change.new));

const markOf = ({ at, id }: AuditEntry) => ({ at, rank: timelineRanks.change, id });

const placed = (entry: AuditEntry): Placed => {
  const { id, at, by, byName, kind: deed, road, changes } = entry;
  return { mark: markOf(entry), entry: { kind: 'change', id, at, by, byName, deed, road, changes } };
};
