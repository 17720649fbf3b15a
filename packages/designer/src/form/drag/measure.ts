import type { Box, SlotZone, Zone } from './find-drop.ts';

/** The blocks and places drawn in a sheet, measured from the sheet's own corner: scrolling moves nothing. */
export function measure(sheet: HTMLElement): { zones: Zone[]; slots: SlotZone[] } {
  const origin = sheet.getBoundingClientRect();
  const boxOf = (element: Element): Box => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left: left - origin.left, top: top - origin.top, width, height };
  };
  const slotOf = ({ dataset }: HTMLElement) => ({
    parent: dataset.slotParent || null,
    slot: dataset.slot || null,
  });
  const slots = [...sheet.querySelectorAll<HTMLElement>('[data-slot-parent]')].map((element) => {
    const place = slotOf(element);
    const box = boxOf(element);
    // The form takes what is dropped anywhere on the sheet, its margins included.
    return place.parent === null
      ? { ...place, box: { left: box.left, top: 0, width: box.width, height: origin.height } }
      : { ...place, box };
  });
  const zones = [...sheet.querySelectorAll<HTMLElement>('[data-block]')].flatMap((element) => {
    const list = element.parentElement?.closest<HTMLElement>('[data-slot-parent]');
    const id = element.dataset.block;
    if (!list || !id) return [];
    return [{ id, ...slotOf(list), box: boxOf(element), sharesRow: element.dataset.sharesRow === 'yes' }];
  });
  // What lies on a tab that is not open, or in a folded section, takes nothing.
  const isDrawn = ({ box }: { box: Box }) => box.width > 0;
  return { zones: zones.filter(isDrawn), slots: slots.filter(isDrawn) };
}

/** Heights at which a drag by keyboard stops: before each row of each place, and at its end. */
export function stopsOf(zones: readonly Zone[], slots: readonly SlotZone[]): { x: number; y: number }[] {
  const before = zones.map(({ box }) => ({ x: box.left + box.width / 2, y: box.top + 1 }));
  const ends = slots.map((slot) => {
    const inside = zones.filter(({ parent, slot: place }) => parent === slot.parent && place === slot.slot);
    const foot = Math.max(slot.box.top + 4, ...inside.map(({ box }) => box.top + box.height - 1));
    return { x: slot.box.left + slot.box.width / 2, y: foot };
  });
  return [...before, ...ends].sort((left, right) => left.y - right.y);
}
