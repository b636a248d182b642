/** An encrypted backup, `kneadly-2026-11-22-encrypted.json`: the plain file inside. Bytes are base64. */
export interface Envelope {
  readonly format: 'kneadly-encrypted';
  readonly version: 1;
  readonly kdf: { readonly name: 'PBKDF2-SHA-256'; readonly iterations: number; readonly salt: string };
  readonly cipher: { readonly name: 'AES-GCM'; readonly iv: string };
  readonly data: string;
}

/** OWASP's figure for PBKDF2 with SHA-256. */
export const ITERATIONS = 600_000;
/** A file that asks for more wants to keep the phone busy. */
const MAX_ITERATIONS = 5_000_000;

/** What kind of file a parsed JSON claims to be; `newer` when it is one of ours that this version cannot open. */
export function envelopeFrom(file: unknown): Envelope | 'newer' | 'bad' | undefined {
  const { format, version, kdf, cipher, data } = (file ?? {}) as Partial<Record<keyof Envelope, unknown>>;
  if (format !== 'kneadly-encrypted') return undefined;
  if (typeof version === 'number' && version > 1) return 'newer';
  const { name, iterations, salt } = (kdf ?? {}) as Partial<Envelope['kdf']>;
  const { name: cipherName, iv } = (cipher ?? {}) as Partial<Envelope['cipher']>;
  const isSound =
    version === 1 &&
    name === 'PBKDF2-SHA-256' &&
    Number.isSafeInteger(iterations) &&
    Number(iterations) >= 1 &&
    Number(iterations) <= MAX_ITERATIONS &&
    cipherName === 'AES-GCM' &&
    [salt, iv, data].every((text) => typeof text === 'string');
  return isSound ? (file as Envelope) : 'bad';
}
