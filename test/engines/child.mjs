// Child processes that never outlive this one. Each leads a process group, so its own children end with it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const running = new Set();
process.on('exit', () => running.forEach((child) => signal(child, 'SIGKILL')));

export function startChild(command, args, env = {}) {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', process.env.DEBUG ? 'inherit' : 'ignore'],
  });
  running.add(child);
  child.on('error', () => {}); // 'close' follows
  child.on('close', () => running.delete(child));
  child.stdout.resume();
  return child;
}

/** Resolves when the child and everything that inherited its output have ended. */
export async function stopChild(child) {
  for (const [name, patience] of [
    ['SIGTERM', 5000],
    ['SIGKILL', 5000],
  ]) {
    if (!running.has(child)) return;
    const closed = once(child, 'close', { signal: AbortSignal.timeout(patience) });
    signal(child, name);
    await closed.catch(() => {}); // Too slow: be firmer.
  }
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch {
    // The group is gone already.
  }
}
