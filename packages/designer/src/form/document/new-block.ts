import { Block, type FieldType, newPartId } from '@mortise/core';

/** A block of a type as it comes out of the palette. Wide by nature: layout, and whatever is written in several lines. */
export const newBlock = (type: FieldType): Block =>
  Block.parse({
    id: newPartId('f'),
    type: type.type,
    version: type.migrations.length,
    label: type.label,
    width: type.group === 'layout' ? '1' : '1/2',
    config: structuredClone(type.defaults) as Block['config'],
  });
