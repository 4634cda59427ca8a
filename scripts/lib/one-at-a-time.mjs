import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './root.mjs';

const noProcess = -1;
const lockFile = () => inRoot('.cache', 'bootstrap.lock');

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM'; // it lives, but belongs to another user
  }
}

// 'wx' makes the file or fails: of two processes only one gets it.
function tryLock() {
  try {
    writeFileSync(lockFile(), String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

function holder() {
  try {
    const pid = Number(readFileSync(lockFile(), 'utf8'));
    // Empty: its maker is about to write its number, or was ended at that very moment.
    const isAbandoned = pid === 0 && Date.now() - statSync(lockFile()).mtimeMs > 5000;
    return isAbandoned ? noProcess : pid;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return 0; // let go in between
  }
}

/** Runs `work` while no other Naast script installs or builds here: two would tear down each other's files. */
export async function oneAtATime(work) {
  mkdirSync(inRoot('.cache'), { recursive: true });
  let told = false;
  while (!tryLock()) {
    const pid = holder();
    if (pid > 0 && !isAlive(pid)) rmSync(lockFile(), { force: true });
    else if (!told)
      console.log(`  another Naast script (process ${pid}) prepares this folder; waiting for it …`);
    told = true;
    await sleep(200);
  }
  const release = () => rmSync(lockFile(), { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}
