import { type FieldCatalog, type FieldType, isFieldType } from '../field-type.ts';
import { type Issue, issue, issuesOf } from '../issues.ts';
import { configOf } from '../records/storage.ts';
import type { Block } from './block.ts';
import { around, blockName } from './block-name.ts';
import type { FormContext } from './form-context.ts';

/** Is the block's type known, its config what the type accepts, and everything it points to there? */
export function checkBlock(block: Block, catalog: FieldCatalog, context: FormContext): Issue[] {
  const type = catalog[block.type];
  if (!type) {
    return [
      issue(['blocks', block.id, 'type'], 'unknown_type', {
        zh: `没有名为 ${block.type} 的控件，删除它`,
        en: `There is no block type ${block.type}. Delete the block`,
      }),
    ];
  }
  const invalid = checkConfig(block, type);
  if (invalid.length > 0) return invalid;
  return [
    ...type.check(configOf(block, type)).map((found) => at(block, ['config'], found)),
    ...(isFieldType(type) ? checkLabel(block, type) : []),
    ...checkDefault(block, type),
    ...checkReferences(block, type, context),
    ...checkShared(block, type, context),
  ];
}

const at = ({ id }: Block, place: readonly string[], found: Issue): Issue => ({
  ...found,
  path: ['blocks', id, ...place, ...found.path],
});

function checkConfig(block: Block, type: FieldType): Issue[] {
  const migrated = type.migrations
    .slice(block.version)
    .reduce<Record<string, unknown>>((config, migrate) => migrate(config), block.config);
  const parsed = type.config.safeParse({ ...(type.defaults as object), ...migrated });
  return parsed.success ? [] : issuesOf(parsed.error).map((found) => at(block, ['config'], found));
}

function checkLabel(block: Block, type: FieldType): Issue[] {
  if (blockName(block, undefined) !== block.type) return [];
  return [
    issue(
      ['blocks', block.id, 'label'],
      'required',
      around(
        type.label,
        (name) => `有一个「${name}」字段还没有名称`,
        (name) => `A field of type ${name} has no label yet`,
      ),
    ),
  ];
}

function checkDefault(block: Block, type: FieldType): Issue[] {
  const start = block.default;
  if (start?.kind !== 'constant' || start.value === null || !type.supports.defaults.includes('constant')) return [];
  const parsed = type.value(configOf(block, type)).safeParse(start.value);
  return parsed.success ? [] : issuesOf(parsed.error).map((found) => at(block, ['default'], found));
}

function checkReferences(block: Block, type: FieldType, { blocksOf }: FormContext): Issue[] {
  return type.references(configOf(block, type)).flatMap(({ formId, fieldId }) => {
    const blocks = blocksOf(formId);
    if (!blocks) {
      const message = around(
        blockName(block, type),
        (name) => `「${name}」指向的表单不存在或还没有发布`,
        (name) => `The form that ${name} points to does not exist or is not published`,
      );
      return [issue(['blocks', block.id, 'config'], 'unknown_form', message)];
    }
    if (fieldId === undefined || fieldId === '' || blocks.some(({ id }) => id === fieldId)) return [];
    const message = around(
      blockName(block, type),
      (name) => `「${name}」指向的字段不存在或还没有发布`,
      (name) => `The field that ${name} points to does not exist or is not published`,
    );
    return [issue(['blocks', block.id, 'config'], 'unknown_field', message)];
  });
}

function checkShared(block: Block, type: FieldType, { optionsOf }: FormContext): Issue[] {
  const setId = type.sharedOptions?.(configOf(block, type)) ?? null;
  if (setId === null || optionsOf(setId) !== null) return [];
  const message = around(
    blockName(block, type),
    (name) => `「${name}」用的选项集已不存在，换一个或改为自定义选项`,
    (name) => `The option set of ${name} no longer exists. Choose another, or options of its own`,
  );
  return [issue(['blocks', block.id, 'config'], 'unknown_option_set', message)];
}
