import { ITERATIONS, type Envelope } from '../domain/envelope';

const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000)); // more arguments overflow the stack
  return btoa(text);
};

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
};

/** The same passphrase is the same key, however its accents were typed. */
async function keyFrom(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const secret = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(derivation, secret, { name: 'AES-GCM', length: 256 }, false, [use]);
}

/** Puts a text under a passphrase. Nobody can open it without. */
export async function encrypt(text: string, passphrase: string, iterations = ITERATIONS): Promise<Envelope> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFrom(passphrase, salt, iterations, 'encrypt');
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  return {
    format: 'kneadly-encrypted',
    version: 1,
    kdf: { name: 'PBKDF2-SHA-256', iterations, salt: toBase64(salt) },
    cipher: { name: 'AES-GCM', iv: toBase64(iv) },
    data: toBase64(new Uint8Array(data)),
  };
}

/** The text inside; undefined when the passphrase is another one or the file was changed: nobody can tell which. */
export async function decrypt(
  { kdf, cipher, data }: Envelope,
  passphrase: string,
): Promise<string | undefined> {
  try {
    const key = await keyFrom(passphrase, fromBase64(kdf.salt), kdf.iterations, 'decrypt');
    const iv = fromBase64(cipher.iv);
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, fromBase64(data));
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}
