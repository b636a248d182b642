import fc from 'fast-check';

// Thousands of mutants are to be told from the original, and most by the first few values; nobody asks for the least one.
// eslint-disable-next-line @typescript-eslint/no-deprecated -- the plugin in its place cannot be set for all properties
fc.configureGlobal({ numRuns: 25, endOnFailure: true, interruptAfterTimeLimit: 300 });
