/**
 * Turns a `tel:` address (RFC 3966) into what a person would have typed: the `phone-context` digits come
 * before a local number, `ext` stays, other parameters go. Other text is returned without a leading
 * label such as `电话：` or `Tel:`.
 */
export function withoutUriParts(text: string): string {
  const [address = '', ...parameters] = text.replace(LABEL, '').split(';');
  if (!parameters.some((parameter) => /^[a-z-]+=/i.test(parameter))) return text.replace(LABEL, '');
  const context = parameters.find((parameter) => /^phone-context=\+/i.test(parameter));
  const before = context === undefined || address.includes('+') ? '' : `${valueOf(context)} `;
  const extension = parameters.find((parameter) => /^ext=/i.test(parameter));
  return before + address + (extension === undefined ? '' : `;ext=${valueOf(extension)}`);
}

const LABEL = /^[\p{L} ]{1,20}[:：]\s*/u;

function valueOf(parameter: string): string {
  return parameter.slice(parameter.indexOf('=') + 1);
}
