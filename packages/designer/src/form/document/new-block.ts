import { Block, type FieldType, type Locale, newPartId, textIn } from '@mortise/core';

type Palettable = Pick<FieldType, 'type' | 'label' | 'group' | 'defaults' | 'migrations'>;

/** A block of a type as it comes out of the palette, named in the builder's language. Wide by nature: layout, and whatever is written in several lines. */
export const newBlock = (type: Palettable, locale: Locale): Block =>
  Block.parse({
    id: newPartId('f'),
    type: type.type,
    version: type.migrations.length,
    label: textIn(type.label, locale),
    width: type.group === 'layout' ? '1' : '1/2',
    config: structuredClone(type.defaults) as Block['config'],
  });
