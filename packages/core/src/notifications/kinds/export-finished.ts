import { notificationKind } from '../notification-kind.ts';

export const exportFinished = notificationKind({
  label: { zh: '我的导出结束', en: 'My export ends' },
  icon: 'file-spreadsheet',
  say: ({ subject, data }) => {
    if (data.state === 'failed') return { zh: '导出没有成功', en: 'An export failed' };
    if (data.state === 'cancelled') return { zh: '导出已取消', en: 'An export was cancelled' };
    const records = Number(data.records ?? 0);
    // Its file is kept for some days.
    if (subject === null)
      return { zh: `导出的 ${records} 条记录已过期`, en: `The export of ${records} records has expired` };
    return { zh: `「${subject}」导出完成，${records} 条`, en: `"${subject}" is ready: ${records} records` };
  },
});
