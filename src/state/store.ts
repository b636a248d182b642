/** A small observable value: `set` merges a change and tells every subscriber. */
export interface Store<T> {
  get(): T;
  set(change: Partial<T>): void;
  /** Returns the way to unsubscribe. */
  subscribe(listener: () => void): () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(change) {
      value = { ...value, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
