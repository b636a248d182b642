// What both engines share: how code gets into the page, how a control is found, how to wait.
import { setTimeout as sleep } from 'node:timers/promises';

/** Source text of an expression that runs a function, or a function body given as a string. */
export function expression(code, args = []) {
  const fn = typeof code === 'function' ? code : `async () => { ${code} }`;
  return `(${fn})(...${JSON.stringify(args)})`;
}

/** Asks again and again until the answer is truthy, and returns it. */
export async function poll(ask, timeoutMs, what) {
  const end = Date.now() + timeoutMs;
  let trouble;
  do {
    try {
      const answer = await ask();
      if (answer) return answer;
      trouble = '';
    } catch (error) {
      trouble = ` (${error.message})`; // The page may be between two documents: ask again.
    }
    await sleep(100);
  } while (Date.now() < end);
  throw new Error(`waited ${timeoutMs} ms in vain for ${what}${trouble}`);
}

/** Runs in the page: the visible, enabled button or link of that accessible name, or null. */
export function findByName(role, name) {
  const { document } = globalThis;
  const selector = {
    button: 'button, [role=button], input[type=submit], input[type=button]',
    link: 'a[href], [role=link]',
  }[role];
  const scope = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
  const textOf = (element) => {
    const copy = element.cloneNode(true);
    for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    return copy.textContent;
  };
  const nameOf = (element) => {
    const labels = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const labelled = labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const text = labelled || element.getAttribute('aria-label') || textOf(element) || element.value || '';
    return text.replace(/\s+/g, ' ').trim();
  };
  return (
    [...scope.querySelectorAll(selector)].find(
      (element) => nameOf(element) === name && element.checkVisibility() && !element.matches(':disabled'),
    ) ?? null
  );
}
