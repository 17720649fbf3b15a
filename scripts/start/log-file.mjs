import fs from 'node:fs';
import path from 'node:path';

const largest = 50 * 1024 * 1024;

/**
 * A log that is added to. Past 50 MB it becomes `NAME.1`, replacing the one before, so that logs never fill a disk.
 * @param {string} file
 */
export function openLog(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 });
  let fd = fs.openSync(file, 'a', 0o600);
  let size = fs.fstatSync(fd).size;
  return {
    write(/** @type {string | Buffer} */ chunk) {
      size += fs.writeSync(fd, chunk);
      if (size < largest) return;
      fs.closeSync(fd);
      fs.renameSync(file, `${file}.1`);
      fd = fs.openSync(file, 'a', 0o600);
      size = 0;
    },
    end: () => fs.closeSync(fd),
  };
}
