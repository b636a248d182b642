/** What comes of it within so many milliseconds; undefined when it fails, or does not answer. */
export const inTime = <T>(work: Promise<T>, ms: number): Promise<T | undefined> =>
  new Promise((resolve) => {
    const answer = (value?: T): void => {
      clearTimeout(timer);
      resolve(value);
    };
    const timer = setTimeout(answer, ms);
    work.then(answer, () => {
      answer();
    });
  });
