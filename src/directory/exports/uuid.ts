import { createHash } from 'node:crypto';

/** Namespace of all identifiers of this directory. Never change it: others know the entries by them. */
const NAMESPACE = '6f1d0b3e-52a7-4d0c-8a9b-2c7e41f5d930';

/**
 * A UUID of version 5 (RFC 9562): the same name always gives the same identifier, in every build and language.
 * @param name what is identified, for example "service:kz-111"
 */
export function stableUuid(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8');
  const bytes = hash.digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
