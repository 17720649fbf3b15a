import type { Answer } from '@mortise/api/client';
import type { Text } from '@mortise/core';

type Missing = Answer<'POST /apps/import/check'>['missing'];

/** Asked before a package is imported whose fields ask services that are not stated here. */
export const missingConnectors = (missing: Missing, t: (text: Text) => string) => ({
  title: t({
    zh: `缺少 ${missing.length} 个连接器`,
    en: missing.length === 1 ? 'A connector is missing' : `${missing.length} connectors are missing`,
  }),
  consequence: (
    <>
      <p>
        {t({
          zh: '这些字段用到的连接器这里没有。可以先导入，再由管理员在「设置 › 连接器」里添加，并在字段里重新选择；在那之前它们查不到数据',
          en: 'These fields ask services that are not stated here. Import first, let an administrator add them under Settings › Connectors, and choose them anew in the fields; until then they find nothing',
        })}
      </p>
      <ul className="mo-missing-list">
        {missing.map(({ id, name, fields }) => (
          <li key={id}>
            <strong>{name ?? t({ zh: '未命名的连接器', en: 'A connector without a name' })}</strong>
            <span className="mo-meta">
              {fields.map(({ form, field }) => `${t(form)} › ${t(field)}`).join(t({ zh: '、', en: ', ' }))}
            </span>
          </li>
        ))}
      </ul>
    </>
  ),
  action: t({ zh: '仍然导入', en: 'Import anyway' }),
});
