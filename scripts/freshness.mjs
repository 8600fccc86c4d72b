/** Tells whether something built is older than what it was built from, by modification times. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Newest modification time below the paths, folders included, so that removed files count. 0 when none exists. */
function newest(paths) {
  let time = 0;
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) continue;
    time = Math.max(time, stat.mtimeMs);
    if (stat.isDirectory())
      time = Math.max(time, newest(readdirSync(path).map((name) => join(path, name))));
  }
  return time;
}

/** Whether `output` is missing, or any of `inputs` (files, or folders with all they hold) changed after it. */
export function isStale(output, inputs) {
  const built = statSync(output, { throwIfNoEntry: false });
  return !built || newest(inputs) > built.mtimeMs;
}
