import fc from 'fast-check';

// Thousands of mutants are to be told from the original, and most by the first few values; nobody asks for the least one.
fc.configureGlobal({ numRuns: 25, endOnFailure: true });
