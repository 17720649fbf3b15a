import type { Access, Actor, Block, PublishedForm } from '@mortise/core';

/**
 * A form for whoever works in it. What a field is called, says and starts from stays with those who may see it or fill it
 * in; that it is there does not, for rules name it.
 */
export function formSeenBy(access: Access, actor: Actor, form: PublishedForm): PublishedForm {
  const isOpen = ({ id }: Block) =>
    access.fieldRight(actor, form.id, id) !== 'hidden' || access.fieldRight(actor, form.id, id, 'new') !== 'hidden';
  return form.blocks.every(isOpen)
    ? form
    : { ...form, blocks: form.blocks.map((block) => (isOpen(block) ? block : nameless(block))) };
}

const nameless = (block: Block): Block => ({
  ...block,
  label: '',
  help: undefined,
  placeholder: undefined,
  default: null,
  hidden: true,
});
