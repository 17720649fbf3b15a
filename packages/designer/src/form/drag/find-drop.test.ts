import { describe, expect, test } from 'vitest';
import { findDrop, type SlotZone, type Zone } from './find-drop.ts';

const zone = (
  id: string,
  left: number,
  top: number,
  width: number,
  height: number,
  more: Partial<Zone> = {},
): Zone => ({
  id,
  parent: null,
  slot: null,
  box: { left, top, width, height },
  sharesRow: true,
  ...more,
});
const root: SlotZone = { parent: null, slot: null, box: { left: 0, top: 0, width: 600, height: 600 } };
const section: SlotZone = { parent: 'box', slot: null, box: { left: 0, top: 200, width: 600, height: 100 } };
const zones = [
  zone('a', 0, 0, 292, 60),
  zone('b', 308, 0, 292, 60),
  zone('c', 0, 76, 600, 60),
  zone('box', 0, 160, 600, 150, { sharesRow: false }),
  zone('in', 0, 210, 600, 60, { parent: 'box' }),
];
const none = new Set<string>();
const at = (x: number, y: number, moving: ReadonlySet<string> = none, movesLayout = false) =>
  findDrop({ x, y }, zones, [root, section], moving, movesLayout)?.drop ?? null;
const row = (before: string | null, parent: string | null = null) => ({
  kind: 'row',
  place: { parent, slot: null, before },
});

describe('where a drop lands', () => {
  test('above the middle of a row is before its first field, wherever in the row', () => {
    expect(at(150, 10)).toEqual(row('a'));
    expect(at(450, 10)).toEqual(row('a'));
    expect(at(450, 50)).toEqual(row('c'));
  });

  test('near a side of a field is beside it', () => {
    expect(at(10, 30)).toEqual({ kind: 'beside', target: 'a', side: 'left' });
    expect(at(590, 100)).toEqual({ kind: 'beside', target: 'c', side: 'right' });
  });

  test('a layout element never goes beside a field', () => {
    expect(at(10, 100, none, true)).toEqual(row('c'));
  });

  test('inside a section is in the section', () => {
    expect(at(300, 220)).toEqual(row('in', 'box'));
    expect(at(300, 290)).toEqual(row(null, 'box'));
  });

  test('a section does not take itself', () => {
    expect(at(300, 220, new Set(['box', 'in']))).toEqual(row(null));
  });

  test('a column is narrow: what lands there fills it', () => {
    const column: SlotZone = {
      parent: 'columns',
      slot: 'column-1',
      box: { left: 0, top: 400, width: 292, height: 60 },
    };

    expect(findDrop({ x: 100, y: 420 }, zones, [root, column], none, false)?.drop).toEqual({
      kind: 'row',
      place: { parent: 'columns', slot: 'column-1', before: null },
      isNarrow: true,
    });
  });

  test('below everything is the end, outside is nowhere', () => {
    expect(at(300, 580)).toEqual(row(null));
    expect(at(700, 10)).toBeNull();
  });
});
