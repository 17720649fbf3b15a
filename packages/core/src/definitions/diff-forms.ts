import type { FieldCatalog, SettleContext } from '../field-type.ts';
import { type Text, textIn } from '../text.ts';
import type { Block } from './block.ts';
import { around, blockName } from './block-name.ts';
import { changedText } from './changed-text.ts';
import { changedProperties, type Difference } from './difference.ts';
import type { FormDraft } from './form.ts';

const formNames: Partial<Record<keyof FormDraft, Text>> = {
  name: { zh: '名称', en: 'Name' },
  description: { zh: '说明', en: 'Description' },
  icon: { zh: '图标', en: 'Icon' },
  titleFieldId: { zh: '标题字段', en: 'Title field' },
  followUp: { zh: '跟进记录', en: 'Follow-ups' },
};

const blockNames: Partial<Record<keyof Block, Text>> = {
  type: { zh: '类型', en: 'type' },
  key: { zh: '标识', en: 'key' },
  label: { zh: '名称', en: 'label' },
  help: { zh: '说明', en: 'help' },
  placeholder: { zh: '占位提示', en: 'placeholder' },
  required: { zh: '必填', en: 'required' },
  unique: { zh: '唯一', en: 'unique' },
  readOnly: { zh: '只读', en: 'read-only' },
  hidden: { zh: '隐藏', en: 'hidden' },
  width: { zh: '宽度', en: 'width' },
  default: { zh: '默认值', en: 'default' },
  config: { zh: '设置', en: 'settings' },
};

export function diffForms(from: FormDraft, to: FormDraft, catalog: FieldCatalog): Difference[] {
  const [before, after] = [byId(from.blocks), byId(to.blocks)];
  const nameOf = (block: Block) => blockName(block, catalog[block.type]);
  return [
    ...changedProperties(from, to, formNames).map(({ property, name, ...values }) => {
      // Ids say nothing to people: show the names of the fields.
      const shown = (id: unknown, blocks: ReadonlyMap<string, Block>) => {
        const block = typeof id === 'string' ? blocks.get(id) : undefined;
        return property === 'titleFieldId' && block ? nameOf(block) : id;
      };
      const text = changedText(name, shown(values.from, before), shown(values.to, after));
      return { kind: 'changed' as const, what: property, ...values, text };
    }),
    ...to.blocks
      .filter(({ id }) => !before.has(id))
      .map((block) => ({ kind: 'added' as const, what: `block ${block.id}`, to: block, text: added(nameOf(block)) })),
    ...from.blocks
      .filter(({ id }) => !after.has(id))
      .map((block) => ({
        kind: 'removed' as const,
        what: `block ${block.id}`,
        from: block,
        text: removed(nameOf(block)),
      })),
    ...to.blocks.flatMap((block) => {
      const old = before.get(block.id);
      return old ? changesOf(inFull(old, catalog), inFull(block, catalog), nameOf(block), catalog) : [];
    }),
    ...moves(from, to, nameOf),
  ];
}

/** A setting left out is its default: publishing writes it down, and that is no change. */
function inFull(block: Block, catalog: FieldCatalog): Block {
  const type = catalog[block.type];
  if (!type || block.version !== type.migrations.length) return block;
  const config = { ...type.defaults, ...block.config };
  // What publishing fills in is no change of the builder's.
  return { ...block, config: type.settle ? type.settle(config, nowhere) : config };
}

const nowhere: SettleContext = { formId: '', subformId: null, fieldOf: () => undefined };

const byId = (blocks: readonly Block[]) => new Map(blocks.map((block) => [block.id, block]));

const added = (name: Text) =>
  around(
    name,
    (text) => `新增「${text}」`,
    (text) => `${text} added`,
  );
const removed = (name: Text) =>
  around(
    name,
    (text) => `移除「${text}」`,
    (text) => `${text} removed`,
  );

function changesOf(old: Block, block: Block, name: Text, catalog: FieldCatalog): Difference[] {
  // A type is called what the palette calls it; ids say nothing to people.
  const shown = (property: string, value: unknown) =>
    property === 'type' ? (catalog[String(value)]?.label ?? value) : value;
  return changedProperties(old, block, blockNames).map(({ property, name: of, ...values }) => {
    const part = {
      zh: `「${textIn(name, 'zh')}」的${textIn(of, 'zh')}`,
      en: `${textIn(name, 'en')}: ${textIn(of, 'en')}`,
    };
    return {
      kind: 'changed',
      what: `block ${block.id} ${property}`,
      ...values,
      text: changedText(part, shown(property, values.from), shown(property, values.to)),
    };
  });
}

/** Blocks in another place. Of those that only made room for others nothing is said. */
function moves(from: FormDraft, to: FormDraft, nameOf: (block: Block) => Text): Difference[] {
  const kept = new Set(to.blocks.map(({ id }) => id));
  const old = from.blocks.filter(({ id }) => kept.has(id));
  const places = new Map(old.map((block, index) => [block.id, { block, index }]));
  const standing = longestRising(to.blocks.flatMap(({ id }) => places.get(id)?.index ?? []));
  return to.blocks.flatMap((block): Difference[] => {
    const before = places.get(block.id);
    if (!before) return [];
    const sameParent = before.block.parent === block.parent && before.block.slot === block.slot;
    if (sameParent && standing.has(before.index)) return [];
    const text = around(
      nameOf(block),
      (name) => `「${name}」移到了别处`,
      (name) => `${name} moved`,
    );
    return [{ kind: 'changed', what: `block ${block.id} place`, text }];
  });
}

/** The members of a longest rising subsequence. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const best: number[][] = [];
  for (const number of numbers) {
    const shorter = best.filter((run) => (run.at(-1) ?? -1) < number).at(-1) ?? [];
    best[shorter.length] = [...shorter, number];
  }
  return new Set(best.at(-1) ?? []);
}
