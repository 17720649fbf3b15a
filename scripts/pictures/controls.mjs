import { block, makeApp } from './app.mjs';
import * as advanced from './controls/advanced.mjs';
import * as basic from './controls/basic.mjs';
import * as choice from './controls/choice.mjs';
import * as layout from './controls/layout.mjs';
import * as people from './controls/people.mjs';

const groups = { basic, choice, advanced, people, layout };
/** Whose labels are in both languages. */
const bilingual = new Set(['basic', 'choice']);

/** A form for each group of the palette with a record that fills it in. Gives the shots of both. */
export async function controlShots(api) {
  const app = await makeApp(api, { name: '设备管理', icon: 'factory', color: 'indigo' });
  const around = { ...(await whoIsThere(api)), supplier: await supplierOf(app) };
  const shots = [];
  for (const [group, { title, blocks, values, selected }] of Object.entries(groups)) {
    const form = await app.form(title, blocks(around));
    const { page: where } = await app.record(form, values(around));
    const looks = bilingual.has(group) ? ['zh-light', 'en-dark'] : ['zh-light'];
    shots.push(
      { name: `controls-${group}-designer`, looks, go: (page) => selectBlock(page, form.designer, selected) },
      {
        name: `controls-${group}-record`,
        looks,
        go: async (page) => {
          await page.goto(where);
          await page.locator('.mo-record-title').waitFor();
        },
      },
    );
  }
  return shots;
}

async function supplierOf(app) {
  const form = await app.form('维保单位', [block('name', 'text', '单位名称'), block('phone', 'phone', '联系电话')]);
  const { id } = await app.record(form, { name: '宁波海曜设备服务有限公司', phone: '+8657488213366' });
  return { form: form.id, record: id };
}

async function whoIsThere(api) {
  const { person } = await api.get('/me');
  const list = await api.get('/people');
  const others = (list.items ?? list).map(({ id }) => id).filter((id) => id !== person.id);
  const departments = await api.get('/departments');
  return { people: [person.id, ...others], department: (departments.items ?? departments)[0].id };
}

/** The properties of the block stand at the right. */
export async function selectBlock(page, designer, id) {
  await page.goto(designer);
  const chosen = page.locator(`[data-block="${id}"]`);
  await chosen.waitFor();
  // At its upper edge, where its label is: what it holds would be selected instead.
  await chosen.click({ position: { x: 24, y: 8 } });
  await page.locator('.mo-inspector-type').waitFor();
}
