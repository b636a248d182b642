import { isFollowed, nextStamp, type Stamp } from '../domain/stamp';
import { witnessed, witnessFrom, type Witness } from '../domain/witness';
import type { Transaction } from './database';
import type { MergedStore, Schema } from './schema';

type Merged<S extends MergedStore> = Schema[S]['value'];
type Unstamped<T> = T extends { stamp: Stamp } ? Omit<T, 'stamp'> : never;

/** Eight random base-32 characters: tells the stamps of two devices apart. */
function newDeviceId(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => alphabet.charAt(byte % 32)).join('');
}

/** What a write must know of the device and of the record that it replaces. */
interface Before<S extends MergedStore> {
  readonly device: string | undefined;
  readonly last: Stamp | undefined;
  /** Undefined until the log has been counted for the first time. */
  readonly witness: Witness | undefined;
  readonly replaced: Merged<S> | undefined;
}

export async function readBefore<S extends MergedStore>(
  tx: Transaction<'readwrite'>,
  store: S,
  id: string,
): Promise<Before<S>> {
  const facts = tx.objectStore('device');
  const [device, last, witness, replaced] = await Promise.all([
    facts.get('id') as Promise<string | undefined>,
    facts.get('stamp') as Promise<Stamp | undefined>,
    facts.get('witness'),
    tx.objectStore(store).get(id) as Promise<Merged<S> | undefined>,
  ]);
  return { device, last, witness: witnessFrom(witness), replaced };
}

/** Only JSON is stored: a field that is undefined is none. */
const defined = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

/**
 * The one way in which a merged record is written by this device: stamped later than whatever it replaces, and
 * witnessed. Unknown fields of the replaced record survive; a record of a newer version of the app is never
 * rewritten. Answers at once with the record as it will stand, and with the requests that must succeed for it.
 */
export function putStamped<S extends MergedStore>(
  tx: Transaction<'readwrite'>,
  store: S,
  { device, last, witness, replaced }: Before<S>,
  record: Unstamped<Merged<S>>,
  now: Date,
): { readonly written: Merged<S>; readonly requests: Promise<unknown>[] } {
  const facts = tx.objectStore('device');
  const version: number = replaced?.v ?? record.v;
  if (version > record.v) throw new DOMException('', 'VersionError');
  const id = device ?? newDeviceId();
  const stamp = nextStamp(now, id, last, replaced?.stamp);
  const kept = 'deleted' in record || !replaced || 'deleted' in replaced ? {} : replaced;
  const written = defined({ ...kept, ...record, stamp }) as unknown as Merged<S>;
  const requests = [
    tx.objectStore(store).put(written),
    ...(witness ? [facts.put(witnessed(witness, replaced, written), 'witness')] : []),
    ...(device === undefined ? [facts.put(id, 'id')] : []),
    ...(isFollowed(stamp, now) ? [facts.put(stamp, 'stamp')] : []),
  ];
  return { written, requests };
}
