import type { Stamp } from './stamp';

interface Stamped {
  readonly stamp: Stamp;
  readonly deleted?: true;
}

/** JSON with sorted keys: two records with the same fields have the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const rank = (record: Stamped): readonly string[] => [
  record.stamp,
  record.deleted ? '1' : '0',
  canonicalJson(record),
];

/**
 * Which of two records with one id stands: the greater stamp; at a tie a tombstone, then the larger
 * canonical JSON. Idempotent, commutative and associative, so that devices which exchange logs end up equal.
 */
export function newer<T extends Stamped>(a: T, b: T): T {
  const [ra, rb] = [rank(a), rank(b)];
  const i = ra.findIndex((part, index) => part !== rb[index]);
  return i < 0 || (ra[i] ?? '') > (rb[i] ?? '') ? a : b;
}
