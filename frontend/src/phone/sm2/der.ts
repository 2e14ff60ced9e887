// Just enough DER to read what the server asks the phone to sign and the certificate it answers with. Strict: minimal lengths,
// nothing left over.
import { type CurvePoint, Sm2Error, bytesToHex, bytesToNumber, parsePoint } from './curve.ts';

export interface DerNode {
  tag: number;
  /** The whole element with its header. */
  raw: Uint8Array<ArrayBuffer>;
  content: Uint8Array<ArrayBuffer>;
}

const refuse = (): never => {
  throw new Sm2Error('not_der');
};

/** Reads one element at the front and says what follows it. */
function readNode(bytes: Uint8Array<ArrayBuffer>): { node: DerNode; rest: Uint8Array<ArrayBuffer> } {
  const [tag, first] = [bytes[0], bytes[1]];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return refuse();
  let [size, header] = [first, 2];
  if (first >= 0x80) {
    const count = first & 0x7f;
    const length = bytes.subarray(2, 2 + count);
    if (count === 0 || count > 3 || length.length !== count || length[0] === 0) return refuse();
    size = Number(bytesToNumber(length));
    header += count;
    if (size < 0x80) return refuse();
  }
  const end = header + size;
  if (bytes.length < end) return refuse();
  return {
    node: { tag, raw: bytes.subarray(0, end), content: bytes.subarray(header, end) },
    rest: bytes.subarray(end),
  };
}

export function readAll(bytes: Uint8Array<ArrayBuffer>): DerNode[] {
  const nodes: DerNode[] = [];
  for (let rest = bytes; rest.length > 0; ) {
    const step = readNode(rest);
    nodes.push(step.node);
    rest = step.rest;
  }
  return nodes;
}

function readOne(bytes: Uint8Array<ArrayBuffer>, tag: number): DerNode {
  const { node, rest } = readNode(bytes);
  return node.tag === tag && rest.length === 0 ? node : refuse();
}

function children(node: DerNode | undefined, tag: number): DerNode[] {
  return node?.tag === tag ? readAll(node.content) : refuse();
}

const oids = {
  ecPublicKey: '2a8648ce3d0201',
  sm2Curve: '2a811ccf5501822d',
  sm2WithSm3: '2a811ccf55018375',
} as const;

const nameParts: Record<string, string> = {
  '550406': 'C',
  '550408': 'ST',
  '550407': 'L',
  '55040a': 'O',
  '55040b': 'OU',
  '550403': 'CN',
  '550405': 'serialNumber',
};

function objectId(node: DerNode | undefined): string {
  return node?.tag === 0x06 ? bytesToHex(node.content) : refuse();
}

export interface NamePart {
  name: string;
  value: string;
}

function readName(node: DerNode | undefined): NamePart[] {
  return children(node, 0x30).flatMap((set) =>
    children(set, 0x31).map((pair) => {
      const [type, value] = children(pair, 0x30);
      const text = new TextDecoder('utf-8', { fatal: true }).decode(value?.content ?? refuse());
      return { name: nameParts[objectId(type)] ?? objectId(type), value: text };
    }),
  );
}

/** SubjectPublicKeyInfo of an SM2 key. */
function readKey(node: DerNode | undefined): CurvePoint {
  const [algorithm, bits] = children(node, 0x30);
  const [type, parameter] = children(algorithm, 0x30);
  const point = bits?.tag === 0x03 ? bits.content : refuse();
  const plain = objectId(type) === oids.ecPublicKey && objectId(parameter) === oids.sm2Curve;
  if (!plain || point.length !== 66 || point[0] !== 0 || point[1] !== 4) return refuse();
  return parsePoint({ x: bytesToHex(point.subarray(2, 34)), y: bytesToHex(point.subarray(34)) });
}

export interface RequestInfo {
  subject: NamePart[];
  publicKey: CurvePoint;
}

/** CertificationRequestInfo (PKCS #10): what the phone signs to prove that it holds its half. */
export function readRequestInfo(der: Uint8Array<ArrayBuffer>): RequestInfo {
  const [version, subject, key, attributes] = children(readOne(der, 0x30), 0x30);
  if (version?.tag !== 0x02 || bytesToHex(version.content) !== '00' || attributes?.tag !== 0xa0) return refuse();
  return { subject: readName(subject), publicKey: readKey(key) };
}

export interface Certificate {
  serial: string;
  issuer: NamePart[];
  subject: NamePart[];
  notBefore: Date;
  notAfter: Date;
  publicKey: CurvePoint;
  /** What was signed, byte for byte. */
  toBeSigned: Uint8Array<ArrayBuffer>;
  signature: { r: bigint; s: bigint };
}

function readTime(node: DerNode | undefined): Date {
  const text = new TextDecoder().decode(node?.content ?? refuse());
  const full = node?.tag === 0x17 ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full);
  if (!parts) return refuse();
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [number, number, number, number, number, number];
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}

function readInteger(node: DerNode | undefined): bigint {
  const content = node?.tag === 0x02 ? node.content : refuse();
  if (content.length === 0 || (content[0] ?? 0xff) > 0x7f) return refuse();
  if (content.length > 1 && content[0] === 0 && (content[1] ?? 0) < 0x80) return refuse();
  return bytesToNumber(content);
}

export function readCertificate(der: Uint8Array<ArrayBuffer>): Certificate {
  const [toBeSigned, algorithm, bits] = children(readOne(der, 0x30), 0x30);
  const [version, serial, inner, issuer, validity, subject, key] = children(toBeSigned, 0x30);
  const outerOid = objectId(children(algorithm, 0x30)[0]);
  if (version?.tag !== 0xa0 || outerOid !== oids.sm2WithSm3 || objectId(children(inner, 0x30)[0]) !== outerOid) return refuse();
  const [notBefore, notAfter] = children(validity, 0x30);
  const signature = bits?.tag === 0x03 && bits.content[0] === 0 ? bits.content.subarray(1) : refuse();
  const [r, s] = children(readOne(signature, 0x30), 0x30);
  return {
    serial: readInteger(serial).toString(16).padStart(32, '0'),
    issuer: readName(issuer),
    subject: readName(subject),
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    publicKey: readKey(key),
    toBeSigned: toBeSigned?.raw ?? refuse(),
    signature: { r: readInteger(r), s: readInteger(s) },
  };
}

/** The DER of each certificate in a PEM text. */
export function readPem(pem: string): Uint8Array<ArrayBuffer>[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return blocks.map((block) => Uint8Array.from(atob(block.replace(/-----[A-Z ]+-----|\s/g, '')), (c) => c.charCodeAt(0)));
}
