import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

/** The first Python on PATH that has the bindings: of several, only Debian's own may. */
const findPython = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'python3'))
    .find((python) => spawnSync(python, ['-c', 'import dbus, gi']).status === 0);

const hasDaemon = () => spawnSync('dbus-daemon', ['--version']).status === 0 && findPython() !== undefined;

/** Finds what plays the notification daemon, or installs it as root on Debian. False where it cannot be had. */
export function needNotificationDaemon() {
  if (!hasDaemon() && process.getuid?.() === 0)
    try {
      const options = { stdio: 'inherit' };
      execFileSync('apt-get', ['update', '-qq'], options);
      const packages = ['dbus', 'python3-dbus', 'python3-gi'];
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
    } catch {
      // What is missing is said below.
    }
  const found = hasDaemon();
  if (!found)
    console.log(
      'Taps on notifications are not tested: that needs dbus-daemon and the Python bindings (on Debian: apt-get install dbus python3-dbus python3-gi).',
    );
  return found;
}

/**
 * A session bus of its own with a notification daemon on it; undefined where there is none. `next` resolves to the next
 * thing that was shown or closed.
 */
export async function startNotificationDaemon() {
  const python = findPython();
  if (!python || !hasDaemon()) return undefined;
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [address] = await once(createInterface({ input: bus.stdout }), 'line');
  const daemon = spawn(python, [join(import.meta.dirname, 'notification_daemon.py')], {
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: address },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: daemon.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value);
  await next(); // ready
  return {
    address,
    next,
    /** Taps one of the two actions by its number, or the notification itself ('default'). */
    tap: (id, action) => daemon.stdin.write(`tap ${id} ${action}\n`),
    stop() {
      daemon.kill();
      bus.kill();
    },
  };
}
