// Two-party SM2 on the phone: a pure library without Vue. See core/pki/README.md for the other half.
export { Sm2Error, formatPoint, parsePoint, type CurvePoint, type WirePoint } from './curve.ts';
export { loadSm3, messageDigest, type Sm3 } from './digest.ts';
export { contextDigest, type ProofContext } from './proof.ts';
export { beginKey, finishKey, type PhoneKey, type PhoneKeyMessage, type ServerKeyMessage } from './keygen.ts';
export { signPartial, verify, type PartialSignature } from './sign.ts';
export {
  createDeviceSecret,
  firstPin,
  maskShare,
  pinWeakness,
  unmaskShare,
  type MaskedShare,
  type PinFacts,
  type PinWeakness,
} from './pin.ts';
export { readCertificate, readPem, readRequestInfo, type Certificate, type NamePart, type RequestInfo } from './der.ts';
