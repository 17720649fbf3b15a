import { type Bilingual, type DuplicateSeen, type Locale, type PublishedDuplicateRule, textIn } from '@mortise/core';

/** What whoever writes a duplicate is told: that it is there, and whose it is as far as they may know. */
export function sayDuplicates(rule: PublishedDuplicateRule, seen: readonly DuplicateSeen[], shown: number): Bilingual {
  const [first] = seen;
  if (!first) return sayWithinBatch(rule);
  const own = (locale: Locale) => textIn(rule.message, locale).trim();
  const count = seen.length > shown ? `${shown}+` : `${seen.length}`;
  const [zh, en] = [textIn(first.formName, 'zh') || '记录', textIn(first.formName, 'en')];
  const isSame = first.similarity === 1;
  const named = first.title !== '';
  const subject = {
    zh: isSame
      ? named
        ? `${zh}「${first.title}」已存在`
        : `相同的${zh}已存在`
      : `可能与${zh}${named ? `「${first.title}」` : ''}重复`,
    en: isSame
      ? named
        ? `${en} “${first.title}” exists already`
        : `There is such a record${en && ` in ${en}`} already`
      : `It may be the same as ${named ? `${en} “${first.title}”` : `one in ${en}`}`,
  };
  const owner =
    first.ownerName === null
      ? { zh: '', en: '' }
      : { zh: `，负责人为${first.ownerName}`, en: `, owned by ${first.ownerName}` };
  const bin = first.isDeleted ? { zh: '（在回收站）', en: ' (in the recycle bin)' } : { zh: '', en: '' };
  const more = seen.length > 1 ? { zh: `，共 ${count} 条`, en: `, ${count} in all` } : { zh: '', en: '' };
  return {
    zh: `${own('zh') || subject.zh}${owner.zh}${bin.zh}${more.zh}`,
    en: `${own('en') || subject.en}${owner.en}${bin.en}${more.en}`,
  };
}

/** Another record of the same batch, such as a row above, has it. */
const sayWithinBatch = (rule: PublishedDuplicateRule): Bilingual => ({
  zh: textIn(rule.message, 'zh').trim() || '与同一批里前面的一条重复',
  en: textIn(rule.message, 'en').trim() || 'An earlier record of the same batch has this already',
});

/** A stranger learns nothing of what is there. */
export const sayNeutrally = (rule: PublishedDuplicateRule): Bilingual => ({
  zh: textIn(rule.message, 'zh').trim() || '这份内容已经登记过，不用再次提交',
  en: textIn(rule.message, 'en').trim() || 'This has been registered already. There is no need to send it again.',
});
