import fs from 'node:fs';

const field = (pid, name) => {
  const line = fs.readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm'));
  return Number(line?.[1] ?? 0) / 1024;
};

/** Whether the system tells: Linux does. */
export const knowsMemory = fs.existsSync('/proc/self/status');

/** Megabytes a process holds now. @param {number} pid */
export const residentMegabytes = (pid) => field(pid, 'VmRSS');

/** The most it ever held. @param {number} pid */
export const peakMegabytes = (pid) => field(pid, 'VmHWM');

/**
 * Seconds of a processor that a process has used; says more than the clock on a machine that does other work beside.
 * @param {number} pid
 */
export const processorSeconds = (pid) => {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name before may hold blanks; user and system time are in hundredths.
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) / 100;
};
