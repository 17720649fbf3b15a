import { plainText } from './plain-text.ts';
import { regionLength } from './regions.ts';
import { saysOnlyTrade } from './trade-words.ts';

/**
 * What tells a company from others: its name without the place in front, the legal form behind, and branches. `华为（深圳）
 * 技术有限公司北京分公司` and `深圳市华为技术有限责任公司` are both `华为技术`. A place stays where nothing else would tell:
 * 北京银行 is not 上海银行. Null: nothing is left.
 */
export function companyName(text: string): string | null {
  const written = text.slice(0, longest).normalize('NFKC').toLowerCase();
  const plain = plainText(withoutEnglishForm(withoutAside(written)));
  if (plain === null) return plainText(text);
  const name = withoutForm(plain);
  return withoutPlace(name === '' ? plain : name);
}

/** No company is called more; whatever stands behind is not looked at. */
const longest = 300;
const brackets = /[([{【〔〖「『《<]([^)\]}】〕〗」』》>]*)[)\]}】〕〗」』》>]/g;
const aside = /^(?:中国|[普特][^合]{0,4}合伙|有限合伙|个体工商户|个人独资)$/;

/** Brackets with a place or a kind of partnership in them; what else stands in brackets belongs to the name. */
function withoutAside(text: string): string {
  return text.replace(brackets, (_, inside: string) => {
    const said = plainText(inside) ?? '';
    return aside.test(said) || (said !== '' && regionLength(said, false) === said.length) ? '' : inside;
  });
}

const englishForm =
  /[\s,.，]+(?:co|company|ltd|limited|inc|incorporated|corp|corporation|llc|llp|lp|plc|gmbh|ag|sa|bv|pte|pty|group|holdings?)[\s,.，]*$/;

function withoutEnglishForm(text: string): string {
  let left = text.replace(/^the\s+/, '');
  for (let shorter = left.replace(englishForm, ''); shorter !== left; shorter = left.replace(englishForm, ''))
    left = shorter;
  return left;
}

const branch = /(?:分公司|办事处|营业部|经营部)$/;
const branchNumber = /第?[一二三四五六七八九十\d]+$/;
const form =
  /(?:有限责任公司|股份有限公司|有限责任|股份公司|有限公司|集团公司|控股公司|总公司|公司|集团|股份|有限合伙|合伙企业|普通合伙)$/;
const companyInside = /^.*?(?:有限责任公司|有限公司|股份公司|集团公司)(?=.)/;

function withoutForm(text: string): string {
  const isBranch = branch.test(text);
  // Behind the company stands which branch it is: its place, or a name of its own.
  const company = isBranch ? companyInside.exec(text)?.[0] : undefined;
  let left = company ?? text.replace(branch, '').replace(isBranch ? branchNumber : /(?!)/, '');
  for (let shorter = left.replace(form, ''); shorter !== left; shorter = left.replace(form, '')) left = shorter;
  return left;
}

const shortest = 2;
const places = 3;

function withoutPlace(name: string): string {
  let left = name;
  for (let place = 0; place < places; place++) {
    const rest = left.slice(regionLength(left, place > 0));
    if (rest.length < shortest || rest === left || saysOnlyTrade(rest)) break;
    left = rest;
  }
  return left;
}
