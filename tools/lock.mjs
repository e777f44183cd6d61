// Plain JavaScript for Node 20, with nothing installed.
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does `work` while no other process does the work of the same lock file. A lock whose holder is gone does not count.
 *
 * @template T
 * @param {string} path
 * @param {() => void} onWait called once when another process is at it
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, onWait, work) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${process.pid} ${bornAt(process.pid)} ${randomUUID()}`;
  for (let waited = false; !take(path, mine); waited = true) {
    const holder = read(path);
    if (holder !== undefined && !isHeld(holder)) {
      discard(path, holder);
      continue;
    }
    if (!waited) onWait();
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    if (read(path) === mine) rmSync(path, { force: true });
  }
}

/** `link` fails when the name exists, and shows the file only when it is whole. */
function take(path, mine) {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, mine);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves it aside first: if somebody was quicker and the file is already a fresh one, it is put back. */
function discard(path, stale) {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    if (read(aside) !== stale) linkSync(aside, path);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function isHeld(content) {
  const [pid, born] = content.split(' ');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return born === bornAt(Number(pid));
}

/** Tells two processes with the same id apart; where the system does not show it, the id alone has to do. */
function bornAt(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return '-';
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
