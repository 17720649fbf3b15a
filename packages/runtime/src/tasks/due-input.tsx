'use client';

import { momentOf, wallClock } from '@mortise/fields/zone';
import { useText } from '@mortise/ui';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useDesk } from '../desk/desk-context.tsx';

interface DueInputProps {
  readonly id: string;
  readonly value: string | null;
  readonly onChange: (dueAt: string | null) => void;
}

/** A moment on the organisation's clock, with the usual ones a click away. */
export function DueInput({ id, value, onChange }: DueInputProps) {
  const { t } = useText();
  const { timeZone } = useDesk();
  const take = (wall: string) => onChange(new Date(momentOf(wall, timeZone)).toISOString());
  const today = dayjs(wallClock(Date.now(), timeZone));
  const monday = today.add((8 - today.day()) % 7 || 7, 'day');
  const offers = [
    { label: { zh: '今天 18:00', en: 'Today 18:00' }, at: today.hour(18) },
    { label: { zh: '明天 10:00', en: 'Tomorrow 10:00' }, at: today.add(1, 'day').hour(10) },
    { label: { zh: '下周一 10:00', en: 'Monday 10:00' }, at: monday.hour(10) },
  ].filter(({ at }) => at.minute(0).isAfter(today));
  return (
    <div className="rt-task-due-input">
      <DatePicker
        id={id}
        value={value ? dayjs(wallClock(Date.parse(value), timeZone)) : null}
        format="YYYY-MM-DD HH:mm"
        showTime={{ format: 'HH:mm', minuteStep: 5, defaultOpenValue: today.hour(18).minute(0).second(0) }}
        placeholder={t({ zh: '不限时间', en: 'Any time' })}
        onChange={(picked) => (picked ? take(picked.format('YYYY-MM-DDTHH:mm:00')) : onChange(null))}
      />
      <div className="rt-task-offers" hidden={value !== null}>
        {offers.map(({ label, at }) => (
          <Button
            key={t(label)}
            size="small"
            type="text"
            onClick={() => take(at.minute(0).format('YYYY-MM-DDTHH:mm:00'))}
          >
            {t(label)}
          </Button>
        ))}
      </div>
    </div>
  );
}
