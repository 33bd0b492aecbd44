/** Compares those of the listed files that are in the folder. */
export const SUMS_COMMAND = 'sha256sum -c --ignore-missing SHA256SUMS';

export const SIGNATURE_COMMAND =
  'openssl pkeyutl -verify -pubin -inkey release.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig';

/** Compares the whole folder. */
export const VERIFY_COMMAND = 'rangewatch release verify . --key release.pem';

/** PowerShell: says the sum of one file. */
export const WINDOWS_COMMAND = 'Get-FileHash FILE -Algorithm SHA256';
