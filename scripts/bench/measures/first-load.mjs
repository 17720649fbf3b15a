import { designerTexts } from '../product/designer-texts.mjs';
import { scriptsOf } from '../product/page-scripts.mjs';
import { signIn } from '../product/session.mjs';
import { atMost } from '../result.mjs';
import { twentyBlocks } from '../seed/forms.mjs';
import { twentyValues } from '../seed/twenty-values.mjs';

/** The script that a list page loads in a browser that has never been here. Designer code among it is a failure. */
export const firstLoad = {
  name: 'first-load',
  async run({ root, fresh, say }) {
    const product = await fresh();
    const { appId, formId, name } = await makeList(product.api);
    const cookies = await signIn(product);
    const scripts = await scriptsOf({ url: `${product.address}/a/${appId}/${formId}`, cookies, shows: name });
    const texts = designerTexts(root);
    const designers = scripts.filter(({ text }) => texts.some((designers) => text.includes(designers)));
    for (const { url } of designers) say(`designer code in ${url}`);
    for (const { gzipped, url } of scripts.toSorted((a, b) => b.gzipped - a.gzipped).slice(0, 5))
      say(`${(gzipped / 1024).toFixed(0)} KB ${url.split('/').at(-1)}`);
    const kilobytes = scripts.reduce((sum, { gzipped }) => sum + gzipped, 0) / 1024;
    const note = `${scripts.length} scripts, ${designers.length === 0 ? 'no designer code' : 'DESIGNER CODE AMONG THEM'}`;
    const load = atMost({ name: 'first-load', value: kilobytes, unit: 'KB', limit: 700, note });
    return [{ ...load, met: load.met && designers.length === 0 }];
  },
};

async function makeList(api) {
  const app = await api.post('/definitions', { kind: 'app', name: '基准测试' });
  const made = await api.post('/definitions', {
    kind: 'form',
    appId: app.id,
    name: '客户',
    draft: { blocks: twentyBlocks },
  });
  await api.post(`/definitions/${made.id}/publish`, { revision: made.revision });
  await api.post(`/definitions/${app.id}/publish`, { revision: (await api.get(`/definitions/${app.id}`)).revision });
  const values = twentyValues(1);
  await api.post(`/forms/${made.key}/records`, { values });
  return { appId: app.id, formId: made.id, name: values.name };
}
