import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks per second of `/proc`: 100 on every Linux there is. */
const TICKS = 100;

/** The fields of `/proc/PID/stat` behind the name of the program, which may hold blanks. */
function readStat(pid: string): number[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
  } catch {
    return undefined;
  }
}

/**
 * The CPU time that a process and its children have taken so far, in milliseconds: those that run, and
 * those that have ended. Linux only.
 *
 * @returns `undefined` where the system does not tell
 */
export function cpuTimeMs(pid: number | undefined): number | undefined {
  const own = pid === undefined ? undefined : readStat(String(pid));
  if (!own) {
    return undefined;
  }
  const [, , , , , , , , , , , user, system, endedUser, endedSystem] = own;
  const ended = (endedUser ?? 0) + (endedSystem ?? 0);
  const running = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(readStat)
    .filter(stat => stat?.[1] === pid)
    .map(stat => (stat?.[11] ?? 0) + (stat?.[12] ?? 0));
  const ticks = running.reduce(
    (sum, each) => sum + each,
    (user ?? 0) + (system ?? 0) + ended,
  );
  return (ticks * 1000) / TICKS;
}
