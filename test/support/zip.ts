import { deflateRawSync } from 'node:zlib';

/**
 * A ZIP archive of texts, deflated or stored; `isRich`: with more in its entries than names. Its checksums are left
 * out: nothing here reads them.
 */
export function zip(
  files: Readonly<Record<string, string>>,
  { isStored = false, comment = '', isRich = false } = {},
): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const plain = Buffer.from(text);
    const packed = isStored ? plain : deflateRawSync(plain);
    const [path, method] = [Buffer.from(name), isStored ? 0 : 8];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(plain.length, 22);
    local.writeUInt16LE(path.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(plain.length, 24);
    central.writeUInt16LE(path.length, 28);
    central.writeUInt32LE(at, 42);
    const [extra, remark] = [Buffer.alloc(isRich ? 300 : 0), Buffer.alloc(isRich ? 500 : 0)];
    local.writeUInt16LE(extra.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt16LE(remark.length, 32);
    locals.push(local, path, extra, packed);
    directory.push(central, path, extra, remark);
    at += 30 + path.length + extra.length + packed.length;
  }
  const end = Buffer.alloc(22);
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end, Buffer.from(comment)]));
}
