/** A small observable value: `set` merges a change and tells every subscriber. */
export interface Store<T> {
  get(): T;
  set(change: Partial<T>): void;
  /** Calls back after every change, for as long as the page lives. */
  subscribe(listener: () => void): void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners: (() => void)[] = [];
  return {
    get: () => value,
    set(change) {
      value = { ...value, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}
