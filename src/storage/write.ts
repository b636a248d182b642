import { newer } from '../domain/merge';
import { isFollowed, nextStamp, type Stamp } from '../domain/stamp';
import type { Transaction } from './database';
import type { MergedStore, Schema } from './schema';

type Merged<S extends MergedStore> = Schema[S]['value'];
type Unstamped<T> = T extends { stamp: Stamp } ? Omit<T, 'stamp'> : never;

/** Eight random base-32 characters: tells the stamps of two devices apart. */
function newDeviceId(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => alphabet.charAt(byte % 32)).join('');
}

/**
 * The one way in which a merged record is written by this device: stamped later than whatever it replaces.
 * Unknown fields of the replaced record survive; a record of a newer version of the app is never rewritten.
 */
export async function putStamped<S extends MergedStore>(
  tx: Transaction<'readwrite'>,
  store: S,
  record: Unstamped<Merged<S>>,
  now: Date,
): Promise<Merged<S>> {
  const device = tx.objectStore('device');
  const records = tx.objectStore(store);
  const [id, last, replaced] = await Promise.all([
    device.get('id') as Promise<string | undefined>,
    device.get('stamp') as Promise<Stamp | undefined>,
    records.get(record.id) as Promise<Merged<S> | undefined>,
  ]);
  const version: number = replaced?.v ?? record.v;
  if (version > record.v)
    throw new DOMException('This record was written by a newer version of Kneadly.', 'VersionError');
  const deviceId = id ?? newDeviceId();
  const stamp = nextStamp(now, deviceId, last, replaced?.stamp);
  const kept = 'deleted' in record || !replaced || 'deleted' in replaced ? {} : replaced;
  const written = { ...kept, ...record, stamp } as unknown as Merged<S>;
  await Promise.all([
    records.put(replaced ? newer(replaced, written) : written),
    ...(id === undefined ? [device.put(deviceId, 'id')] : []),
    ...(isFollowed(stamp, now) ? [device.put(stamp, 'stamp')] : []),
  ]);
  return written;
}
