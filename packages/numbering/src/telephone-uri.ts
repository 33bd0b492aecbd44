/**
 * Turns a `tel:` or `sip:` address (RFC 3966, RFC 3261) into what a person would have typed: the `phone-context` digits come
 * before a local number, `ext` stays, other parameters go. Other text is returned without a leading
 * label such as `电话：` or `Tel:`.
 */
export function withoutUriParts(text: string): string {
  const written = text.replace(SIP_HOST, '$1').replace(LABEL, '');
  const [address = '', ...parameters] = written.split(';');
  if (!parameters.some((parameter) => /^[a-z-]+=/i.test(parameter))) return written;
  const context = parameters.find((parameter) => /^phone-context=\+/i.test(parameter));
  const before = context === undefined || address.includes('+') ? '' : `${valueOf(context)} `;
  const extension = parameters.find((parameter) => /^ext=/i.test(parameter));
  return before + address + (extension === undefined ? '' : `;ext=${valueOf(extension)}`);
}

// `sip:13800138000@example.org` (RFC 3261): the number stands before the host.
const SIP_HOST = /^(\s*sips?:[^@;]*)@.*$/i;
const LABEL = /^[\p{L} ]{1,20}[:：]\s*/u;

function valueOf(parameter: string): string {
  return parameter.slice(parameter.indexOf('=') + 1);
}
