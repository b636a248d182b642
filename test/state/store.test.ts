import { expect, jest, test } from '@jest/globals';
import { createStore } from '../../src/state/store';

test('a store merges each change, and then tells everyone who listens', () => {
  const store = createStore({ a: 1, b: 2 });
  const heard: unknown[] = [];
  store.subscribe(() => heard.push(store.get()));
  store.set({ a: 3 });
  const second = jest.fn();
  store.subscribe(second);
  store.set({ b: 4 });
  expect(heard).toEqual([
    { a: 3, b: 2 },
    { a: 3, b: 4 },
  ]);
  expect(second).toHaveBeenCalledTimes(1);
});
