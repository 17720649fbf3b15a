import type { FormulaFunction } from '../../function.ts';
import { date } from './date.ts';
import { dateadd } from './dateadd.ts';
import { datedelta } from './datedelta.ts';
import { datedif } from './datedif.ts';
import { datetime } from './datetime.ts';
import { datevalue } from './datevalue.ts';
import { day } from './day.ts';
import { days } from './days.ts';
import { days360 } from './days360.ts';
import { edate } from './edate.ts';
import { enddate } from './enddate.ts';
import { eomonth } from './eomonth.ts';
import { hour } from './hour.ts';
import { isoweeknum } from './isoweeknum.ts';
import { isworkday } from './isworkday.ts';
import { minute } from './minute.ts';
import { month } from './month.ts';
import { networkdays } from './networkdays.ts';
import { networkdaysIntl } from './networkdays-intl.ts';
import { now } from './now.ts';
import { period } from './period.ts';
import { quarter } from './quarter.ts';
import { second } from './second.ts';
import { startdate } from './startdate.ts';
import { time } from './time.ts';
import { timestamp } from './timestamp.ts';
import { today } from './today.ts';
import { weekday } from './weekday.ts';
import { weeknum } from './weeknum.ts';
import { workday } from './workday.ts';
import { workdayIntl } from './workday-intl.ts';
import { year } from './year.ts';

/** In the order of the editor's list. */
export const dateFunctions: readonly FormulaFunction[] = [
  today,
  now,
  date,
  datetime,
  time,
  year,
  month,
  day,
  hour,
  minute,
  second,
  quarter,
  weekday,
  weeknum,
  isoweeknum,
  datedelta,
  dateadd,
  period,
  startdate,
  enddate,
  edate,
  eomonth,
  datedif,
  days,
  days360,
  networkdays,
  networkdaysIntl,
  workday,
  workdayIntl,
  isworkday,
  timestamp,
  datevalue,
];
