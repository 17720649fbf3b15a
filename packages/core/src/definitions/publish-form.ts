import type { FieldCatalog } from '../field-type.ts';
import { type Issue, issue } from '../issues.ts';
import { configOf, fieldsOf } from '../records/storage.ts';
import { err, ok, parse, type Result } from '../result.ts';
import { textIn } from '../text.ts';
import type { Block } from './block.ts';
import { checkBlock } from './check-block.ts';
import { checkDerivations } from './check-derivations.ts';
import { checkKeys } from './check-keys.ts';
import { checkLogic } from './check-logic.ts';
import { checkTree } from './check-tree.ts';
import { checkFollowUp } from './follow-up.ts';
import { FormDraft, type PublishedForm } from './form.ts';
import type { FormContext } from './form-context.ts';
import { settleBlocks } from './settle-blocks.ts';

/**
 * The only road from a draft to a published form. Issues name the block they belong to: `['blocks', <block id>, …]`.
 * Configs are stored in their type's current shape; settings that a type does not support are dropped.
 */
export function publishForm(draft: unknown, catalog: FieldCatalog, context: FormContext): Result<PublishedForm> {
  const parsed = parse(FormDraft, draft);
  if (!parsed.ok) return parsed;
  const { blocks: settled, find } = settleBlocks(parsed.value.blocks, catalog, context);
  const form = { ...parsed.value, blocks: settled };

  const issues = [
    ...checkName(form),
    ...checkTree(form.blocks, catalog),
    ...form.blocks.flatMap((block) => checkBlock(block, catalog, context)),
    ...checkKeys(form.blocks, catalog, context),
    ...checkTitle(form, catalog),
    ...checkFollowUp(form.followUp, fieldsOf(form, catalog)),
    ...checkDerivations(context.id, form.blocks, catalog, find),
  ];
  if (issues.length > 0) return err({ code: 'invalid', issues });
  // Only of blocks that are right by themselves can be said whether they fit together.
  const tangled = checkLogic(form, catalog, context);
  if (tangled.length > 0) return err({ code: 'invalid', issues: tangled });

  const { id, appId, key, version } = context;
  const blocks = form.blocks.map((block) => currentShape(block, catalog));
  return ok({ ...form, blocks, id, appId, key, version });
}

function checkName({ name }: FormDraft): Issue[] {
  if (textIn(name, 'zh').trim() !== '') return [];
  return [issue(['name'], 'required', { zh: '给表单起一个名称', en: 'Give the form a name' })];
}

function checkTitle(form: FormDraft, catalog: FieldCatalog): Issue[] {
  if (form.titleFieldId === null) return [];
  const field = fieldsOf(form, catalog).find(({ id }) => id === form.titleFieldId);
  if (field?.type.supports.title) return [];
  const message = field
    ? { zh: '这类字段不能作为标题字段，换一个字段', en: 'A field of this type cannot name a record. Choose another' }
    : { zh: '标题字段已不在表单中，换一个字段', en: 'The title field is no longer in the form. Choose another' };
  return [issue(['titleFieldId'], 'title_field', message)];
}

function currentShape(block: Block, catalog: FieldCatalog): Block {
  const type = catalog[block.type];
  if (!type) return block;
  const { required, unique, defaults } = type.supports;
  return {
    ...block,
    version: type.migrations.length,
    config: configOf(block, type) as Block['config'],
    required: block.required && required,
    unique: block.unique && unique,
    default: block.default && defaults.includes(block.default.kind) ? block.default : null,
  };
}
