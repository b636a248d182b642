/** Does what only one page of the app may do at a time; where there are no Web Locks, at once. */
export const alone = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request('kneadly copies', work) : work();
