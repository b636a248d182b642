export * from '../../../src/storage/schema';

/** A schema that is to come. */
export const DATABASE_VERSION = 2;
