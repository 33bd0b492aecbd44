export {
  BundleProblem,
  type EvidenceBundleHead,
  openBundle,
  sealContext,
  writeBundle,
} from './evidence-bundle.ts';
export {
  createEvidenceKeys,
  EvidenceKeyMalformed,
  type EvidenceKeyPair,
  type EvidencePublicKey,
  openContentKey,
  parseEvidencePublicKey,
  sealContentKey,
} from './evidence-keys.ts';
export { findPdfCaution } from './pdf/pdf-caution.ts';
export {
  COPY_MEDIA_TYPE,
  copyPicture,
  coverPicture,
  pictureSize,
  PictureUnreadable,
} from './picture-copy.ts';
export { HEAD_BYTES, type RecognisedFile, recogniseFile } from './recognise.ts';
export { openStream, SealedFileBroken, sealStream } from './sealed-stream.ts';
export { createDiskStore } from './store/disk-store.ts';
export {
  type EvidenceStore,
  EvidenceStoreUnavailable,
  type StoredFile,
} from './store/evidence-store.ts';
export { EvidenceStoreProblem, openEvidenceStore } from './store/open-evidence-store.ts';
