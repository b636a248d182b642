import fc from 'fast-check';

// Of the properties: thousands of mutants are to be told from the original, and most by the first few values.
fc.configureGlobal({ numRuns: 25 });
