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

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/**
 * Which of two records with one id stands: the greater stamp; at a tie a tombstone, then the larger
 * canonical JSON. Idempotent, commutative and associative, so that devices which exchange logs end up equal.
 */
export function newer<T extends Stamped>(a: T, b: T): T {
  const order =
    compare(a.stamp, b.stamp) ||
    Number(a.deleted ?? false) - Number(b.deleted ?? false) ||
    compare(canonicalJson(a), canonicalJson(b));
  return order < 0 ? b : a;
}
