import type { FieldCatalog } from '../field-type.ts';
import { type Issue, issue } from '../issues.ts';
import { configOf } from '../records/storage.ts';
import { type Bilingual, type Text, textIn } from '../text.ts';
import { blockName } from './block-name.ts';
import type { FormDraft } from './form.ts';

/** What can be asked, as far as fields need to know. */
interface Offer {
  readonly id: string;
  readonly requests: readonly {
    readonly id: string;
    readonly parameters: readonly { readonly name: string }[];
    readonly outputs: readonly { readonly name: string }[];
  }[];
}

/** Does any field ask a service outside? */
export const asksServices = ({ blocks }: Pick<FormDraft, 'blocks'>, catalog: FieldCatalog): boolean =>
  blocks.some((block) => {
    const type = catalog[block.type];
    return type?.calls?.(configOf(block, type)) != null;
  });

/** Are the requests there that fields ask, the values that they fill in from there, and the parameters that they send? */
export function checkRequests(
  { blocks }: Pick<FormDraft, 'blocks'>,
  catalog: FieldCatalog,
  offers: readonly Offer[],
): Issue[] {
  return blocks.flatMap((block): Issue[] => {
    const type = catalog[block.type];
    const call = type?.calls?.(configOf(block, type));
    if (!type || !call) return [];
    const name = blockName(block, type);
    const path = ['blocks', block.id, 'config'];
    const connector = offers.find(({ id }) => id === call.connectorId);
    const request = connector?.requests.find(({ id }) => id === call.requestId);
    if (!request) return [issue([...path, 'request'], 'unknown_request', gone(name))];
    const outputs = new Set(request.outputs.map((output) => output.name));
    const parameters = new Set(request.parameters.map((parameter) => parameter.name));
    return [
      ...call.inputs.flatMap(({ to }, index) =>
        parameters.has(to) ? [] : [issue([...path, 'inputs', index], 'unknown_parameter', noParameter(name, to))],
      ),
      ...call.fills.flatMap(({ from }, index) =>
        outputs.has(from) ? [] : [issue([...path, 'fills', index], 'unknown_output', noOutput(name, from))],
      ),
    ];
  });
}

const gone = (name: Text): Bilingual => ({
  zh: `「${textIn(name, 'zh')}」用的接口已不存在，换一个接口`,
  en: `The request that ${textIn(name, 'en')} asks no longer exists. Choose another`,
});
const noOutput = (name: Text, output: string): Bilingual => ({
  zh: `「${textIn(name, 'zh')}」填充用的结果「${output}」已不在接口里，换一个`,
  en: `The request of ${textIn(name, 'en')} no longer answers with "${output}". Choose another value to fill in`,
});
const noParameter = (name: Text, parameter: string): Bilingual => ({
  zh: `「${textIn(name, 'zh')}」传入的参数「${parameter}」已不在接口里，重新设置传入`,
  en: `The request of ${textIn(name, 'en')} no longer takes "${parameter}". Set anew what goes in`,
});
