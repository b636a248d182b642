import { expect, jest, test } from '@jest/globals';
import { createStore } from '../../src/state/store';

test('a store tells everyone who listens, after every change', () => {
  const store = createStore({ a: 1, b: 2 });
  const [first, second] = [jest.fn(), jest.fn()];
  store.subscribe(first);
  store.set({ a: 3 });
  store.subscribe(second);
  store.set({ b: 4 });
  expect(store.get()).toEqual({ a: 3, b: 4 });
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([2, 1]);
});
