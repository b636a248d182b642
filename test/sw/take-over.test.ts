import { expect, jest, test } from '@jest/globals';

// Not by name: the worker is compiled in a world of its own, with the types of workers.
const module = '../../sw/take-over';
const { takeOver } = (await import(module)) as {
  takeOver: (worker: unknown, message: unknown) => Promise<void>;
};

/** A waiting worker, with this many pages of the app open, controlled by it or not. */
function workerWith(pages: number) {
  const skipWaiting = jest.fn(() => Promise.resolve());
  const matchAll = jest.fn<(options: unknown) => Promise<object[]>>();
  matchAll.mockResolvedValue(Array.from({ length: pages }, () => ({})));
  return { skipWaiting, matchAll, worker: { skipWaiting, clients: { matchAll } } };
}

test.each([0, 1, 2, 5])('it takes over when a page asks for it, with %i pages open', async (pages) => {
  const { worker, skipWaiting } = workerWith(pages);
  await takeOver(worker, 'take over');
  expect(skipWaiting).toHaveBeenCalledTimes(1);
});

test.each([
  [1, 1],
  [2, 0],
  [5, 0],
])('on launch, with %i pages open, it does so %i times', async (pages, times) => {
  const { worker, skipWaiting, matchAll } = workerWith(pages);
  await takeOver(worker, 'take over if alone');
  expect(skipWaiting).toHaveBeenCalledTimes(times);
  expect(matchAll).toHaveBeenCalledWith({ type: 'window', includeUncontrolled: true });
});

test.each([undefined, null, '', 'look again', 'Take over', { type: 'SKIP_WAITING' }, ['take over']])(
  'it does not listen to %p',
  async (message) => {
    const { worker, skipWaiting } = workerWith(1);
    await takeOver(worker, message);
    expect(skipWaiting).not.toHaveBeenCalled();
  },
);

test('it waits until the browser has let it in', async () => {
  let isIn = false;
  const { worker, skipWaiting } = workerWith(1);
  skipWaiting.mockImplementation(async () => {
    await Promise.resolve();
    isIn = true;
  });
  await takeOver(worker, 'take over');
  expect(isIn).toBe(true);
});
