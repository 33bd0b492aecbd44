/** What says what a release is: it names the other files, and its own hash is in the record. */
export const MANIFEST_FILE = 'manifest.json';
/** The checksums of all files as `sha256sum` writes them; follows from the manifest, which does not list it. */
export const CHECKSUM_FILE = 'SHA256SUMS';
/** Who publishes signed the checksums: `/keys/release.pem` is the key. */
export const SIGNATURE_FILE = 'SHA256SUMS.sig';
