// WebKitGTK on a virtual screen, through WebKitWebDriver's W3C WebDriver HTTP interface.
import { createServer } from 'node:net';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startChild, stopChild } from './child.mjs';
import { expression, findByName, poll } from './page.mjs';

const patience = 20_000;
const windowScript = fileURLToPath(new URL('webkit-window.mjs', import.meta.url));

export async function launch({ tools, profile }) {
  const screen = startChild(tools.Xvfb, '-displayfd 1 -screen 0 1024x1024x24 -nolisten tcp'.split(' '));
  let driver;
  let session;
  let closed = false;

  async function start(display) {
    const port = await freePort();
    driver = startChild(tools.WebKitWebDriver, [`--port=${port}`], {
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
    });
    const root = `http://127.0.0.1:${port}`;
    await poll(async () => (await command('GET', `${root}/status`)).ready, patience, 'WebKitWebDriver');
    const browser = { binary: tools.gjs, args: ['-m', windowScript, profile] };
    const answer = await command('POST', `${root}/session`, {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browser } },
    });
    session = `${root}/session/${answer.sessionId}`;
    if (closed) await stop();
  }

  async function stop() {
    if (session) await command('DELETE', session, undefined, 5000).catch(() => {});
    session = undefined;
    await stopChild(driver);
  }

  const script = (source) => command('POST', `${session}/execute/sync`, { script: source, args: [] });

  async function evaluate(code, ...args) {
    const source = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => ${expression(code, args)}).then(
        (value) => done({ value: value ?? null }),
        (error) => done({ error: String(error) }),
      );`;
    const answer = await command('POST', `${session}/execute/async`, { script: source, args: [] });
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }

  const [display] = await Promise.race([
    once(screen.stdout, 'data'),
    once(screen, 'close').then(() => Promise.reject(new Error('Xvfb did not start'))),
  ]);
  const displayName = `:${String(display).trim()}`;

  const engine = {
    async open(url) {
      await command('POST', `${session}/url`, { url });
      const [address, text] = await evaluate('return [location.href, document.body.innerText]');
      if (address === 'about:blank') throw new Error(text); // WebKitGTK's own error page
    },
    evaluate,
    waitFor: (code, timeoutMs = patience) => poll(() => evaluate(code), timeoutMs, code),
    async click(role, name) {
      const element = await poll(
        () => script(`return ${expression(findByName, [role, name])}`),
        patience,
        `the ${role} "${name}"`,
      );
      await command('POST', `${session}/element/${Object.values(element)[0]}/click`, {});
    },
    async restart() {
      await stop();
      await start(displayName);
    },
    async close() {
      closed = true;
      await stop();
      await stopChild(screen);
    },
  };
  try {
    await start(displayName);
    engine.version = await evaluate('return navigator.userAgent');
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function command(method, url, body, timeoutMs = 30_000) {
  const response = await fetch(url, {
    method,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
