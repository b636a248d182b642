/** The name of an error, '' for anything else that was thrown. */
export const nameOf = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException ? error.name : '';
