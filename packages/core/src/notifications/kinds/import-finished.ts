import { notificationKind } from '../notification-kind.ts';

export const importFinished = notificationKind({
  label: { zh: '我的导入结束', en: 'My import ends' },
  icon: 'file-spreadsheet',
  say: ({ subject, data }) => {
    const file = subject === null ? { zh: '一个文件', en: 'A file' } : { zh: `「${subject}」`, en: `"${subject}"` };
    const created = Number(data.created ?? 0);
    if (data.state === 'failed') return { zh: `${file.zh}没有导入成功`, en: `${file.en} could not be imported` };
    if (data.state === 'cancelled')
      return { zh: `${file.zh}的导入已取消`, en: `The import of ${file.en} was cancelled` };
    const updated = Number(data.updated ?? 0);
    if (updated === 0)
      return { zh: `${file.zh}导入完成，新增 ${created} 条`, en: `${file.en} is imported: ${created} records` };
    return {
      zh: `${file.zh}导入完成，新增 ${created} 条，更新 ${updated} 条`,
      en: `${file.en} is imported: ${created} records added, ${updated} updated`,
    };
  },
});
