import { type Difference, sameJson } from '../definitions/difference.ts';
import { textIn } from '../text.ts';
import { type HomeBlock, type HomeDraft, homeBlocks, homeColumns } from './home.ts';
import { homeBlockName } from './home-names.ts';

export function diffHomes(from: HomeDraft, to: HomeDraft): Difference[] {
  const [before, after] = [byId(from), byId(to)];
  const kept = (home: HomeDraft) =>
    homeColumns.map((column) => home[column].map(({ id }) => id).filter((id) => before.has(id) && after.has(id)));
  return [
    ...homeBlocks(to)
      .filter(({ id }) => !before.has(id))
      .map((block) => line('added', block, '新增', 'added')),
    ...homeBlocks(from)
      .filter(({ id }) => !after.has(id))
      .map((block) => line('removed', block, '移除', 'removed')),
    ...homeBlocks(to)
      .filter((block) => before.has(block.id) && !sameJson(before.get(block.id), block))
      .map((block) => line('changed', block, '修改', 'changed')),
    ...(sameJson(kept(from), kept(to))
      ? []
      : [{ kind: 'changed' as const, what: 'order', text: { zh: '区块的位置改变', en: 'Blocks moved' } }]),
  ];
}

const byId = (home: HomeDraft) => new Map(homeBlocks(home).map((block) => [block.id, block]));

function line(kind: Difference['kind'], block: HomeBlock, zh: string, en: string): Difference {
  const name = (locale: 'zh' | 'en') => textIn(homeBlockName(block), locale);
  return {
    kind,
    what: `block ${block.id}`,
    text: { zh: `${zh}区块「${name('zh')}」`, en: `Block ${name('en')} ${en}` },
  };
}
