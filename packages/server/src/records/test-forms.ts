import { field, type World } from './test-world.ts';

const stages = {
  options: [
    { id: 'o_new', label: '初步接触', color: 'indigo' },
    { id: 'o_won', label: '赢单', color: 'indigo' },
  ],
};

/** Two forms, of which the second points to the first. */
export async function publishForms(world: World) {
  const customer = await world.publish('customer', [
    field('name', 'text', { required: true }),
    field('phone', 'phone', { unique: true }),
    field('code', 'text', { unique: true }),
    field('amount', 'number', { default: { kind: 'constant', value: '10' } }),
    field('seller', 'user', { default: { kind: 'current-user' } }),
    field('tags', 'tags'),
    field('signed', 'datetime'),
    field('papers', 'file'),
  ]);
  const deal = await world.publish('deal', [
    field('no', 'autonumber', { config: { prefix: 'HT-' } }),
    field('title', 'text'),
    field('stage', 'radio', { config: stages }),
    field('customer', 'relation', { config: { formId: customer.id, multiple: false } }),
    field('others', 'relation', { config: { formId: customer.id, multiple: true } }),
  ]);
  return { customer, deal };
}
