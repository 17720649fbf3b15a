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
