// Runs formulas for a while and tells how fast that went: the middle of several rounds. Counted in the time that the
// processor spent on it, so that a busy machine is not mistaken for slow formulas.
import {
  compileFormula,
  defaultCalendar,
  type FormulaEnv,
  type FormulaType,
  workingCalendar,
} from '../../../packages/core/src/index.ts';

interface Task {
  readonly seconds: number;
  readonly rounds: number;
}

const fields: Record<string, readonly [FormulaType, unknown]> = {
  price: ['number', '1299.50'],
  count: ['number', '12'],
  discount: ['number', '15'],
  tax: ['number', '13'],
  level: ['option', 'opt_vip'],
  'lines.total': [{ list: 'number' }, Array.from({ length: 1_000 }, (_, line) => `${line * 37}.${(line % 90) + 10}`)],
};

const env: FormulaEnv = {
  valueOf: (ref) => fields[ref]?.[1],
  nameOf: () => 'VIP',
  now: new Date(),
  timeZone: 'Asia/Shanghai',
  locale: 'zh',
  calendar: workingCalendar(defaultCalendar),
};

// 23 parts, of which the three in the branch not taken are not calculated.
const price =
  'ROUND(IF({level} = "VIP", {price} * {count} * (1 - {discount} / 100), {price} * {count}) * (1 + {tax}%), 2)';

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** How often per second, in the middle round; the first round only warms up. */
function measure(source: string, { seconds, rounds }: Task): number {
  const compiled = compileFormula(source, { typeOf: (ref) => fields[ref]?.[0] });
  if (!compiled.ok) throw new Error(`${source}: ${compiled.error[0]?.message.en}`);
  const speeds = Array.from({ length: rounds + 1 }, () => {
    const start = process.cpuUsage();
    let count = 0;
    for (; secondsSince(start) < seconds; count += 100) {
      for (let turn = 0; turn < 100; turn++) compiled.value.run(env);
    }
    return count / secondsSince(start);
  });
  const counted = speeds.slice(1).sort((a, b) => a - b);
  return counted[Math.floor(counted.length / 2)] ?? 0;
}

process.once('message', (task: Task) => {
  const perSecond = measure(price, task);
  const sumMilliseconds = 1000 / measure('SUM({lines.total})', task);
  process.send?.({ perSecond, sumMilliseconds }, () => process.disconnect());
});
